using Assiduous.Web.Tests;

// One browser, and one workbench over one review of the sample, for every test that changes nothing.
[assembly: AssemblyFixture(typeof(Browser))]
[assembly: AssemblyFixture(typeof(SampleRoom))]
