using Assiduous.Judgment.Corrections;
using Assiduous.Record;
using Assiduous.Statements;

namespace Assiduous.Storage.Tests;

/// <summary>What a matter's store does, whatever database is behind it.</summary>
public abstract class StoreBehaviour
{
    /// <summary>A new, empty store; the test disposes it.</summary>
    protected abstract MatterStore NewStore();

    /// <summary>The same store, opened anew.</summary>
    protected abstract MatterStore Again(MatterStore store);

    /// <summary>Runs SQL on the tables, beside the program, with the guards against changing them taken away.</summary>
    protected abstract void Tamper(string sql);

    [Fact]
    public void What_was_decided_is_there_when_the_store_is_opened_again()
    {
        using var store = NewStore();
        var decided = store.Corrections.Decide(Made.Review(Made.Fact("12")), Made.Disputed("12"), "Dana Whitfield", "See 44:6.");
        using var again = Again(store);
        var found = Assert.Single(again.Corrections.All());
        Assert.Equal(decided.Id, found.Id);
        Assert.Equal(decided.Body, found.Body);
        Assert.Equal("Dana Whitfield", found.Author);
        Assert.Equal(["paragraph", "response", "cited passages"], found.StoodOn.Select(g => g.What));
    }

    [Fact]
    public void A_decision_on_what_is_not_in_the_review_is_refused_and_nothing_is_kept()
    {
        using var store = NewStore();
        Assert.Throws<ArgumentException>(() => store.Corrections.Decide(Made.Review(Made.Fact("12")), Made.Disputed("13"), "Dana Whitfield"));
        Assert.Throws<ArgumentException>(() => store.Corrections.Decide(Made.Review(Made.Fact("12")), Made.Disputed("12"), " "));
        Assert.Empty(store.Corrections.All());
        Assert.Empty(store.Trail.Entries());
    }

    [Fact]
    public void What_is_taken_back_no_longer_stands_and_stands_again_when_that_is_taken_back()
    {
        using var store = NewStore();
        var decided = Made.Correction("12");
        store.Corrections.Add(decided);
        var undo = store.Corrections.Undo(decided.Id[..8], "Dana Whitfield");
        Assert.Empty(store.Corrections.Ledger().InForce);
        Assert.Throws<ArgumentException>(() => store.Corrections.Undo(decided.Id, "Dana Whitfield"));
        store.Corrections.Undo(undo.Id, "Dana Whitfield");
        Assert.Equal(decided.Id, Assert.Single(store.Corrections.Ledger().InForce).Id);
        Assert.Equal(3, store.Corrections.All().Count);
    }

    [Fact]
    public void Merging_twice_changes_nothing_and_carries_everything()
    {
        using var store = NewStore();
        store.Corrections.Add(Made.Correction("12"));
        store.Corrections.Add(Made.Correction("13", reason: "Zeile 1\nLine 2: “quoted” \u2028 end"));
        using var lines = new StringWriter();
        Assert.Equal(2, store.Corrections.Export(lines, "Dana Whitfield"));
        using var other = NewStore();
        Assert.Equal(2, other.Corrections.Merge(new StringReader(lines.ToString()), "Ruth Abara").Added);
        var twice = other.Corrections.Merge(new StringReader(lines.ToString()), "Ruth Abara");
        Assert.Equal((0, 2), (twice.Added, twice.Known));
        using var back = new StringWriter();
        other.Corrections.Export(back, "Ruth Abara");
        Assert.Equal(lines.ToString(), back.ToString());
    }

    [Fact]
    public void Two_people_who_decided_differently_are_shown_side_by_side_and_neither_is_applied()
    {
        using var store = NewStore();
        store.Corrections.Add(Made.Correction("12", "Dana Whitfield"));
        var theirs = Made.Correction("12", "Ruth Abara", FactStatus.Admitted);
        var merged = store.Corrections.Merge(new StringReader(CorrectionJson.Write(theirs)), "Dana Whitfield");
        Assert.Equal(["Dana Whitfield", "Ruth Abara"], Assert.Single(merged.Conflicts).Select(c => c.Author).Order(StringComparer.Ordinal));
        Assert.Empty(store.Corrections.Ledger().InForce);
        var chosen = Made.Correction("12", "Dana Whitfield", FactStatus.Admitted, "Agreed.", [.. store.Corrections.Ledger().Standing(Made.Disputed("12"))]);
        store.Corrections.Add(chosen);
        Assert.Equal(chosen.Id, Assert.Single(store.Corrections.Ledger().InForce).Id);
        Assert.Equal(3, store.Corrections.All().Count);
    }

    [Fact]
    public void An_altered_line_is_refused_by_its_number_and_spoils_no_other()
    {
        using var store = NewStore();
        var (good, bad) = (CorrectionJson.Write(Made.Correction("12")), CorrectionJson.Write(Made.Correction("13")).Replace("disputed", "admitted", StringComparison.Ordinal));
        var merged = store.Corrections.Merge(new StringReader($"{bad}\n\n{{\"not\":1}}\nnonsense\n{good}\n"), "Ruth Abara");
        Assert.Equal(1, merged.Added);
        Assert.Equal([1, 3, 4], merged.Refused.Select(r => r.Line));
        Assert.Contains("altered", merged.Refused[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trail_tells_of_every_decision_and_proves_itself_whole()
    {
        using var store = NewStore();
        store.Corrections.Add(Made.Correction("12"));
        store.Trail.Append("Ruth Abara", "look", ("file", "118-1 “Tr”.pdf"));
        store.Corrections.Undo(Made.Correction("12").Id, "Ruth Abara");
        var verdict = store.Trail.Verify();
        Assert.True(verdict.IsWhole, verdict.Why);
        Assert.Equal(["correction", "look", "undo"], store.Trail.Entries().Select(e => e.Action));
        Assert.True(store.Trail.Verify(store.Trail.Entries()[0].Hash).IsWhole);
        Assert.False(store.Trail.Verify(new string('0', 64)).IsWhole);
        Assert.Equal("look", Assert.Single(store.Trail.Entries(after: 1), e => e.Seq == 2).Action);
    }

    [Theory]
    [InlineData("update trail set author = 'Somebody Else' where seq = 2", 2)]
    [InlineData("update trail set detail = '{}' where seq = 1", 1)]
    [InlineData("delete from trail where seq = 2", 2)]
    [InlineData("delete from trail where seq = 3", 3)]
    [InlineData("update trail set seq = 9 where seq = 3", 3)]
    [InlineData("update correction set line = replace(line, '44:6', '44:7') where seq = 2", 2)]
    [InlineData("delete from correction where seq = 3", 3)]
    public void Whatever_is_changed_beside_the_program_is_found_and_the_first_broken_link_named(string sql, long broken)
    {
        using var store = NewStore();
        foreach (var number in (string[])["11", "12", "13"]) store.Corrections.Add(Made.Correction(number));
        Assert.True(store.Trail.Verify().IsWhole);
        Tamper(sql);
        var verdict = store.Trail.Verify();
        Assert.Equal(broken, verdict.FirstBroken);
        Assert.NotNull(verdict.Why);
    }

    [Fact]
    public void Many_hands_at_once_lose_nothing_and_keep_the_chain()
    {
        using var store = NewStore();
        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => store.Corrections.Add(Made.Correction($"{i}")));
        Assert.Equal(40, store.Corrections.All().Count);
        var verdict = store.Trail.Verify();
        Assert.True(verdict.IsWhole, verdict.Why);
        Assert.Equal(40, verdict.Length);
    }

    [Fact]
    public void An_import_stands_where_it_was_left()
    {
        using var store = NewStore();
        var job = store.Imports.Begin("Dana Whitfield");
        store.Imports.Add(job.Id, [new(0, "a.zip/118-1 Tr.pdf", "0", 12, "ab", null, ImportFileState.Staged, null)]);
        Assert.True(store.Imports.Set(job with { State = ImportState.Running, Stage = "Placing", Total = 1 }));
        store.Imports.Set(job, [store.Imports.Files(job.Id)[0] with { Name = "118-1 Tr.pdf", State = ImportFileState.Placed }]);
        using var again = Again(store);
        Assert.Equal(ImportState.Running, again.Imports.Find(job.Id)!.State);
        Assert.Equal(ImportFileState.Placed, Assert.Single(again.Imports.Files(job.Id)).State);
        Assert.True(again.Imports.Set(job with { State = ImportState.Cancelled }));
        Assert.False(store.Imports.Set(job with { State = ImportState.Running }), "a cancelled import must not run on");
        Assert.Equal(["import", "filing"], store.Trail.Entries().Select(e => e.Action));
    }

    [Theory]
    [InlineData("handcuff* NEAR tight", "44:6")]
    [InlineData("\"too tight\"", "44:6")]
    [InlineData("“too TIGHT”", "44:6")]
    [InlineData("tight NEAR/1 wrist", "")]
    [InlineData("tight NEAR/4 wrist*", "44:6")]
    [InlineData("(numb OR swollen) AND left", "44:7–44:8")]
    [InlineData("swollen left", "44:7–44:8")]
    [InlineData("handcuffs NOT tight", "45:2")]
    [InlineData("handcuffs AND NOT tight", "45:2")]
    [InlineData("\"end of the page\"", "44:9–45:1")]
    [InlineData("double-locked", "45:2")]
    [InlineData("doublelocked", "")]
    [InlineData("decla*", "")]
    [InlineData("cafe", "45:3")]
    [InlineData("\"and\"", "44:7–44:8")]
    public void A_query_finds_page_and_line(string query, string expected)
    {
        using var store = NewStore();
        store.Search.Update([Testimony()], "1");
        var hits = store.Search.Find(new(query)).Hits;
        Assert.Equal(expected, string.Join(' ', hits.Select(h => h.Place.To is { } to ? $"{h.Place.From}–{to}" : h.Place.From)));
        Assert.All(hits, h => Assert.All(h.Marks, m => Assert.False(m.IsEmpty)));
    }

    [Theory]
    [InlineData("tight OR")]
    [InlineData("\"tight")]
    [InlineData("(tight")]
    [InlineData("tight)")]
    [InlineData("NOT tight")]
    [InlineData("a NEAR/x b")]
    [InlineData("a NEAR/9999 b")]
    [InlineData("§ ¶")]
    [InlineData("")]
    [InlineData("AND")]
    public void A_query_that_cannot_be_understood_is_refused_in_words(string query)
    {
        using var store = NewStore();
        store.Search.Update([Testimony()], "1");
        Assert.NotEmpty(Assert.Throws<Search.QueryException>(() => store.Search.Find(new(query))).Message);
    }

    [Fact]
    public void Whatever_is_typed_is_words_or_is_refused_and_never_reaches_the_database_as_syntax()
    {
        using var store = NewStore();
        store.Search.Update([Testimony()], "1");
        string[] pieces = ["tight", "\"", "'", "(", ")", "*", "^", ":", "-", "+", "{", "}", " AND ", " OR ", " NOT ", " NEAR ", " NEAR/3 ", "words:", "unit_words", "; drop table unit;--", "\0", "é", "\ud800", "|", "&", "!", "<->", "\\", "%", "rowid:1", "NEAR(a b, 3)", "日本"];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                store.Search.Find(new(query));
            }
            catch (Search.QueryException)
            {
                // Refused in words.
            }
        }

        Assert.Single(store.Search.Find(new("\"too tight\"")).Hits);
    }

    [Fact]
    public void The_index_follows_the_filings()
    {
        using var store = NewStore();
        var (testimony, other) = (Testimony(), Filing("7 Decl.pdf", "I saw the wrists.\nNothing was tight.\n", witness: "Ruth Abara"));
        Assert.Equal(2, store.Search.Update([testimony, other], "1"));
        Assert.Equal("1", store.Search.Stamp);
        Assert.Equal(2, store.Search.Find(new("tight")).Hits.Count);
        Assert.Equal(0, store.Search.Update([other, testimony], "2"));
        Assert.Equal("7 Decl.pdf", store.Search.Find(new("tight")).Hits[0].File);
        Assert.Equal(1, store.Search.Update([Filing("7 Decl.pdf", "I saw nothing.\n"), testimony], "3"));
        Assert.Equal("118-1 Tr.pdf", Assert.Single(store.Search.Find(new("tight")).Hits).File);
        store.Search.Update([other], "4");
        Assert.Equal("7 Decl.pdf", Assert.Single(store.Search.Find(new("tight")).Hits).File);
        Assert.Empty(store.Search.Find(new("tight") { Witness = "dana" }).Hits);
        Assert.Single(store.Search.Find(new("tight") { Witness = "abara", Document = "decl" }).Hits);
        Assert.Empty(store.Search.Find(new("tight") { Document = "7-1" }).Hits);
    }

    [Fact]
    public void Hits_stop_at_the_limit_and_say_that_there_are_more()
    {
        using var store = NewStore();
        store.Search.Update([.. Enumerable.Range(0, 300).Select(i => Filing($"{i:000} Decl.pdf", "Nothing was tight.\n"))], "1");
        var some = store.Search.Find(new("tight") { Limit = 10 });
        Assert.Equal(10, some.Hits.Count);
        Assert.True(some.MorePages > 0);
        var all = store.Search.Find(new("tight") { Limit = 1000 });
        Assert.Equal((300, 0), (all.Hits.Count, all.MorePages));
    }

    private static Filing Filing(string file, string text, string? witness = null) => new()
    {
        File = file, Hash = "00", Witness = witness, Ecf = null,
        Text = new() { Text = text, Pages = [new() { FilePage = 1, Span = new(0, text.Length) }] },
    };

    // Two pages of testimony: 44:6–9 and 45:1–3.
    private static Filing Testimony()
    {
        string[] first = ["the handcuffs were too tight on the wrist", "and they were swollen", "the left one was numb, and", "this is the end of"];
        string[] second = ["the page that follows", "handcuffs are double-locked", "at the Café"];
        var (text, pages, sheets) = (new System.Text.StringBuilder(), new List<TranscriptPage>(), new List<RecordPage>());
        foreach (var (number, from, lines) in ((int, int, string[])[])[(44, 6, first), (45, 1, second)])
        {
            var (start, read) = (text.Length, new List<TranscriptLine>());
            for (var i = 0; i < lines.Length; i++)
            {
                read.Add(new(from + i, new(text.Length, text.Length + lines[i].Length), TranscriptLineKind.Answer, "A"));
                text.Append(lines[i]).Append('\n');
            }

            pages.Add(new(number, sheets.Count + 1, read));
            sheets.Add(new() { FilePage = sheets.Count + 1, Span = new(start, text.Length) });
        }

        return new() { File = "118-1 Tr.pdf", Hash = "00", Ecf = "118", Attachment = "1", Witness = "Dana Whitfield", Text = new() { Text = text.ToString(), Pages = sheets, Transcript = new() { Pages = pages } } };
    }

    [Fact]
    public void Every_kind_of_correction_survives_the_way_through_the_store()
    {
        using var store = NewStore();
        var fact = new FactName("m1", Side.Opponent, "3(a)");
        var citation = new CitationName("12 Opp.pdf", "Pl. Tr. 44:6–12", new string('a', 64), 1);
        CorrectionBody[] bodies =
        [
            Made.Disputed("1"), new PairingOverruled(fact, null, null), new PairingOverruled(fact, "12 Opp.pdf", "4"), new CitationResolved(citation, "118-1.pdf", new(Citations.PinpointKind.PageLine, "44:6", "44:12")),
            new RoleOverruled("7.pdf", FilingRole.ReplyStatement, "Plaintiff", null), new LinkConfirmed(fact, "Excessive force", "injury", false, "Ramos"),
            new FindingJudged(new("no-pinpoint", null, fact, new string('b', 64)), true), new CitationConfirmed(citation, "118-1.pdf", null, new string('c', 64)), new NoteWritten(null, "7.pdf"), new InputOverruled(RuleInput.Filed, "2024-07-01"), new Undone("0123"),
        ];
        foreach (var body in bodies) Assert.True(store.Corrections.Add(CorrectionMaker.Make(body, "Ruth Abara", "Because.", DateTimeOffset.UnixEpoch, [])));
        Assert.Equal(bodies, store.Corrections.All().Select(c => c.Body));
    }
}
