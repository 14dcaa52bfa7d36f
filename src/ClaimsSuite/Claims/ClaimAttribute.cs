namespace ClaimsSuite.Claims;

/// <summary>Marks a class that has a static property <c>Definition</c> of type <see cref="ClaimDefinition"/>: that is all it takes to be found.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ClaimAttribute : Attribute;
