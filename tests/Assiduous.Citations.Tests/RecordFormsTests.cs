using System.Text;
using Assiduous.Testing;

namespace Assiduous.Citations.Tests;

/// <summary>Record citations in the forms of numbered statements of all districts (<c>Data/record-forms*.txt</c>): each must be read whole, with its kind, its places and its antecedent.</summary>
public sealed class RecordFormsTests
{
    [Theory]
    [InlineData("record-forms.txt")]
    [InlineData("record-forms-second.txt")]
    public void Every_form_is_read_as_it_was_marked_by_hand(string file)
    {
        var forms = RecordForm.Load(Places.InRepository("tests", "Assiduous.Citations.Tests", "Data", file)).ToList();
        var report = new StringBuilder();
        var misses = 0;
        foreach (var form in forms)
        {
            if (form.Difference() is not { } difference) continue;
            misses++;
            report.AppendLine(difference);
        }
        TestContext.Current.SendDiagnosticMessage("{0}: {1} of {2} passages right\n{3}", file, forms.Count - misses, forms.Count, report);
        Assert.True(misses == 0, $"{misses} of {forms.Count} passages\n{report}");
    }
}
