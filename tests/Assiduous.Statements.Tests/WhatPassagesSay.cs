using Assiduous.Statements.Evidence;
using Assiduous.Statements.Words;

namespace Assiduous.Statements.Tests;

/// <summary>How questions, answers and documents are read: each row a sentence, a passage and what the passage shows of it.</summary>
public sealed class WhatPassagesSay
{
    [Theory]
    // A verb that refuses is turned by a no, and a yes to it says that it was refused.
    [InlineData("Smith declined treatment.", "Q. Did you turn down treatment? A. No. I let them clean the cut.", false)]
    [InlineData("Smith declined treatment.", "Q. Did you turn down treatment? A. Yes. I turned it down.", true)]
    // Who was asked for.
    [InlineData("Jones approved the deductions.", "Q. Do you know who approved the deductions? A. That would have been Doyle. Q. Did Jones have any part in it? A. He ran the warehouse.", false)]
    [InlineData("Doyle approved the deductions.", "Q. Do you know who approved the deductions? A. That would have been Doyle.", true)]
    [InlineData("Jones ordered the officers to clear the plaza.", "Q. Did Jones order the officers to clear the plaza? A. There was an order. Q. From Jones? A. I don't recall who it came from.", false)]
    [InlineData("Smith supervised Jones at the plant.", "Q. What were you to Jones? A. At the plant she supervised me.", false)]
    // Days counted from a day, and days that belong to something else.
    [InlineData("Smith was fired on May 15, 2018.", "Q. You filed your complaint on May 14, 2018? A. Yes. Q. And when were you fired? A. The next day.", true)]
    [InlineData("Smith was fired on May 16, 2018.", "Q. You filed your complaint on May 14, 2018? A. Yes. Q. And when were you fired? A. The next day.", false)]
    [InlineData("Smith received the notice on April 11.", "Q. Did you receive a notice? A. Yes. Q. Was that on April 11? A. It was dated April 11. I received it on April 19.", false)]
    [InlineData("Smith was transferred on Thursday.", "He complained of pain on Thursday and Smith was transferred on Saturday morning.", false)]
    // Figures in other words, of other things and by other measures.
    [InlineData("Smith owned 25 percent of the partnership.", "Q. What was your share of the partnership? A. I owned a quarter of it.", true)]
    [InlineData("The doorway was 36 inches wide.", "The doorway was three feet wide.", true)]
    [InlineData("The riser was eight centimeters high.", "The riser was eight inches high.", false)]
    [InlineData("Smith was paid $22 per hour for loading.", "Employee: Smith. Work: loading. Paid: $22 per truck.", false)]
    [InlineData("It takes about forty-five minutes to load a truck.", "A truck takes three quarters of an hour to load.", true)]
    [InlineData("The price was thirty-one cents per pound.", "The price is $0.31 per pound.", true)]
    // What was only drafted, permitted, asked for or bound to a condition.
    [InlineData("Smith agreed to pay $75,000.", "DRAFT, not to be binding until signed. Smith agrees to pay $75,000.", false)]
    [InlineData("Smith searched the bag.", "Q. Could you search the bag? A. Yes, I had the authority to search it. Q. What did you do? A. I called his mother.", false)]
    [InlineData("The technician tested the scale.", "Please have the technician test the scale and confirm to me when this is done.", false)]
    [InlineData("The school will readmit Smith.", "The school will readmit Smith provided that a doctor certifies her as fit.", false)]
    [InlineData("Smith attempted to open the lock.", "I attempted to open the lock.", true)]
    // Answers that tell yes by telling what or where, and that are behind an objection.
    [InlineData("Smith was carrying a coffee.", "Q. Were you carrying anything? A. My bag and a coffee.", true)]
    [InlineData("The jail had no policy on restraint chairs.", "Q. The jail had no policy on restraint chairs. True? MR. TODD: Objection. THE WITNESS: True.", true)]
    [InlineData("Smith signed the application without reading it.", "Q. Is it fair to say that you signed the application without reading it? A. That's fair.", true)]
    // Nothing at all denies each thing; of others the witness knows nothing.
    [InlineData("Smith had no broken bones.", "Q. Was anything broken when you saw him? A. No.", true)]
    [InlineData("None of the managers was trained.", "Q. Were you trained as a manager? A. I was not trained. Q. And the other managers? A. I wouldn't know.", false)]
    // A word that only says more of a thing is not missed; another thing of the kind is another.
    [InlineData("Smith put his hands through the food slot.", "I put my hands through the slot.", true)]
    [InlineData("Smith put his hands through the food slot.", "I put my hands through the mail slot.", false)]
    [InlineData("Smith did not receive the policy when she was hired.", "At the time I was hired I did not receive the policy.", true)]
    [InlineData("Smith arrived after Jones removed the handcuffs.", "Smith arrived and waited. Only then did Jones remove the handcuffs.", false)]
    public void A_passage_supports_what_it_says_and_no_more(string sentence, string passage, bool says)
    {
        var reading = Read(sentence, passage);
        Assert.True(says == reading.Support is Support.Supports, $"{reading.Support}: {reading.Reason}");
    }

    [Theory]
    [InlineData("Smith warned Jones that he would be sprayed if he did not come to the door.", "I told him that if he did not come up to the door he was going to get sprayed.")]
    [InlineData("Neither Smith nor Doyle submitted any further papers to Jones after June 9.", "I have gone through the file that Jones kept on the leave. Neither one has anything from Doyle after June 9.")]
    [InlineData("Doyle took no part in the decision.", "Q. Was Doyle involved in the decision? A. No.")]
    [InlineData("Nothing was on the floor.", "The floor was clean and dry.")]
    [InlineData("The option was to expire at midnight on April 30, 2020.", "This option shall expire at midnight on the thirtieth day of April, 2020, and shall thereafter be of no effect.")]
    [InlineData("Smith had no open orders other than Doyle's when he resigned.", "When Smith resigned, Doyle's was his only open order.")]
    [InlineData("The gate was found unlocked.", "22:00 front door: locked. 22:05 gate: found unlocked.")]
    public void What_agrees_in_other_words_is_never_read_as_a_contradiction(string sentence, string passage) =>
        Assert.NotEqual(Support.Contradicts, Read(sentence, passage).Support);

    [Theory]
    [InlineData("Smith contracted with Doyle in July 2021.", "Q. When did you meet Doyle? A. We sat down in July. Q. You contracted with Doyle in July, didn't you? A. No. We signed nothing until October.")]
    [InlineData("Smith jerked his arm because the cuffs were hurting him.", "Q. The cuffs were hurting you. A. They were tight. Q. So you jerked your arm because they hurt. MR. RUSK: Form. A. No. They hurt, but I did not jerk it.")]
    public void A_question_that_the_answer_turns_round_contradicts(string sentence, string passage) =>
        Assert.Equal(Support.Contradicts, Read(sentence, passage).Support);

    [Fact]
    public void A_witness_who_does_not_recall_supports_nothing()
    {
        var reading = Read("Smith did not use the money to replace the roof.", "Q. Did you replace the roof with the money? A. I don't remember what was done. Q. So you don't know one way or the other? A. No, I don't.");
        Assert.Equal(Support.NotFound, reading.Support);
        Assert.Contains("does not know or recall", reading.Reason, StringComparison.Ordinal);
        Assert.NotEqual(Support.NotFound, Read("Smith received the policy from the agent.", "Q. Did the agent give you the policy? A. Every June he'd come by with the packet. Q. Was this page in it? A. It was in there. I can't say I studied it.").Support);
    }

    private static SupportReading Read(string sentence, string passage) => new SupportReader(Lexicon.Default).Read(sentence, passage,
        (People.Unknown with { Names = new HashSet<string>(["smith", "jones", "doyle"], StringComparer.Ordinal) }).With(passage.Contains("A. ", StringComparison.Ordinal) || passage.Contains("I ", StringComparison.Ordinal) ? "smith" : null));
}
