namespace Assiduous.Samples.Synthetic;

/// <summary>Invented names and everyday things; no person or company is meant.</summary>
internal static class SyntheticWords
{
    public static readonly string[] GivenNames =
    [
        "Orla", "Tobin", "Marisel", "Dov", "Henrike", "Casimir", "Linnea", "Bram", "Yesenia", "Otto", "Philippa", "Raj", "Solveig", "Umar",
        "Wanda", "Xavier", "Ines", "Gunnar", "Della", "Farid",
    ];

    public static readonly string[] Surnames =
    [
        "Abelwhite", "Brackett", "Corvane", "Dunmarsh", "Ellery", "Fennick", "Garrow", "Hathersage", "Ingleby", "Jessamy", "Kestrick",
        "Lorimer", "Marchbank", "Netherby", "Ormsley", "Pellinor", "Quarrie", "Rushmere", "Saltmarsh", "Thornquist", "Underhay", "Vexley",
        "Wakelin", "Yarborne", "Zellick", "Ashgrove", "Birkhalter", "Coldwell", "Drumhall", "Eastermann", "Farrowby", "Glenhollow",
        "Holtby", "Ivesdale", "Jorvick", "Kelderman", "Larkspur", "Morrowind", "Northcleave", "Oakhanger",
    ];

    public static readonly string[] Companies =
        ["Harrowgate Freight Company", "Bellwether Cold Storage, Inc.", "Quillon Bus Lines, Inc.", "Stonemere Laundry Company"];

    public static readonly string[] Judges = ["Aurelia Stanhope", "Matthias Bellrose", "Constance Vanterpool"];

    public static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Things that can be done to a numbered object: the bare verb, its past, the object.</summary>
    public static readonly Deed[] Deeds =
    [
        new("sign", "signed", "form"), new("receive", "received", "notice"), new("open", "opened", "file"), new("close", "closed", "account"),
        new("mail", "mailed", "letter"), new("inspect", "inspected", "unit"), new("enter", "entered", "room"), new("deliver", "delivered", "parcel"),
        new("repair", "repaired", "gate"), new("photograph", "photographed", "truck"), new("approve", "approved", "order"), new("move", "moved", "crate"),
    ];

    public static readonly string[] FillerQuestions =
    [
        "How did you get to work in those days?", "Was the cafeteria open on weekends?", "Who kept the keys to the supply closet?",
        "Did you talk with anyone about this deposition?", "What color was the old delivery door?", "How long was the usual lunch break?",
        "Is there a window in that office?", "Do you remember what the weather was like?", "Were the floors swept every evening?",
        "Did the radio in the break room work?", "Where did people park when the lot was full?", "Was there a clock on that wall?",
    ];

    public static readonly string[] FillerAnswers =
    [
        "I took the bus, mostly, and sometimes my neighbor drove.", "As far as I know, yes.", "I could not tell you that today.",
        "Other than my lawyer, no.", "I want to say it was green, but I am not certain.", "About half an hour, if nothing came up.",
        "There was one, but it faced the alley.", "It rained on and off that whole spring.", "Usually. It depended on who had the shift.",
        "When somebody brought batteries.", "On the street, or behind the church.", "I never looked at it.",
    ];
}

/// <summary>Something one can do to a numbered object.</summary>
/// <param name="Base">The bare verb, <c>sign</c>.</param>
/// <param name="Past">Its past, <c>signed</c>.</param>
/// <param name="Thing">The object, <c>form</c>.</param>
internal sealed record Deed(string Base, string Past, string Thing);
