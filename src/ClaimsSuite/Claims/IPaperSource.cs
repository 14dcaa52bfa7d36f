namespace ClaimsSuite.Claims;

/// <summary>A class that holds a paper, so that tests can be made of its claims: <c>ClaimTests&lt;MyPaper&gt;</c>.</summary>
public interface IPaperSource
{
    /// <summary>The paper.</summary>
    static abstract Paper Instance { get; }
}
