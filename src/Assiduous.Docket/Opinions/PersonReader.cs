using System.Text.RegularExpressions;

namespace Assiduous.Docket.Opinions;

/// <summary>Gathers who is named and as what.</summary>
internal static class PersonReader
{
    private static readonly Regex Appositive = new(
        @"\b(?<g1>[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-zA-Z'’-]+), (?:the|his|her|their|an|a|who was the|then) (?<g2>(?:[A-Za-z.'’-]+ ?){1,12})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>People in order of first mention, each once.</summary>
    public static List<OpinionPerson> Read(OpinionText opinion, OpinionCaption caption, IReadOnlyList<OpinionEvent> history)
    {
        var people = new People();
        foreach (var party in caption.Parties) people.Add(party.Name, [party.Role, .. party.Title is { } title ? new[] { title } : []]);
        if (caption.Judge is { } judge) people.Add(judge, ["judge"]);
        foreach (var happened in history)
        {
            foreach (var name in happened.Joined) people.Add(name, ["defendant"]);
            foreach (var name in happened.Left) people.Add(name, ["former defendant"]);
        }
        foreach (var sentence in opinion.Sentences)
        {
            var own = CourtVoice.Own(sentence.Text);
            if (CourtVoice.StatesLaw(sentence, own)) continue;
            ReadAppositives(own, people);
            ReadTitled(own, people);
        }
        return people.All();
    }

    private static void ReadAppositives(string own, People people)
    {
        foreach (Match match in Appositive.Matches(own))
        {
            var role = match.Groups["g2"].Value.Trim();
            foreach (var end in (string[])[" at the time", " at the ", " and ", " who ", " was ", " is ", " on "])
                if (role.IndexOf(end, StringComparison.Ordinal) is var at and > 0) role = role[..at];
            if (char.IsAsciiLetter(role[0]) && role.Length > 3) people.Add(match.Groups["g1"].Value, [role]);
        }
    }

    /// <summary>"Judge Solomon", "Officers Ramos and Knowles".</summary>
    private static void ReadTitled(string own, People people)
    {
        var words = own.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var isLast = words[i][^1] is ',' or '.' && words[i].Length > 4;
            if (isLast || !char.IsAsciiLetterUpper(words[i][0]) || !PartyNames.IsRank(words[i]) || IsPartyWord(words[i])) continue;
            var name = Name(words, i + 1);
            if (name.Length > 1) people.Add(name, [words[i].TrimEnd('s')]);
        }
    }

    private static bool IsPartyWord(string word) => word.TrimEnd('s') is "Defendant" or "Plaintiff" or "Special" or "Court" or "Chief" or "Police" or "Correction" or "Agent";

    private static string Name(string[] words, int at)
    {
        var end = at;
        while (end < words.Length && end - at < 3 && words[end].Length > 1 && char.IsAsciiLetterUpper(words[end][0]) && !PartyNames.IsRank(words[end]))
        {
            var stops = words[end][^1] is ',' or '.' or ';' or ')' && words[end].Length > 2;
            end++;
            if (stops || IsPossessive(words[end - 1])) break;
        }
        var name = string.Join(' ', words[at..end]).Trim(',', ';', ')', ':');
        if (IsPossessive(name)) name = name[..^2];
        var isShort = name.Length < 3 || name[^3] == ' ' || name.EndsWith("Jr.", StringComparison.Ordinal) || name.EndsWith("Sr.", StringComparison.Ordinal);
        return isShort ? name : name.TrimEnd('.');
    }

    private static bool IsPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    private sealed class People
    {
        private readonly List<(string Name, List<string> Roles)> people = [];
        private readonly Dictionary<string, int> bySurname = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Adds roles to a person; a later, fuller name replaces a shorter.</summary>
        public void Add(string name, IEnumerable<string> roles)
        {
            var surname = PartyNames.Surname(name);
            if (surname.Length < 2) return;
            if (!bySurname.TryGetValue(surname, out var at))
            {
                at = people.Count;
                bySurname[surname] = at;
                people.Add((name, []));
            }
            else if (!name.Contains(people[at].Name, StringComparison.OrdinalIgnoreCase) || name.Length <= people[at].Name.Length) { }
            else people[at] = (name, people[at].Roles);
            foreach (var role in roles)
                if (!people[at].Roles.Contains(role, StringComparer.OrdinalIgnoreCase)) people[at].Roles.Add(role);
        }

        public List<OpinionPerson> All() => people.ConvertAll(p => new OpinionPerson(p.Name, p.Roles));
    }
}
