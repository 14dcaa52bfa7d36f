using System.Reflection;
using Mono.Cecil;

namespace ClaimsSuite.Tests.Suite;

/// <summary>
/// Which of our namespaces use which, read from compiled types: their bases, members, signatures and the code of their methods.
/// </summary>
internal sealed class NamespaceGraph
{
    private readonly Dictionary<string, Dictionary<string, string>> _uses = [];

    public static NamespaceGraph Of(IEnumerable<Assembly> assemblies)
    {
        var graph = new NamespaceGraph();
        foreach (var assembly in assemblies)
        {
            using var module = ModuleDefinition.ReadModule(assembly.Location);
            foreach (var type in module.Types)
                graph.Add(type, type);
        }
        return graph;
    }

    /// <summary>Each arrow from which a way leads back to where it starts, with the types that make it.</summary>
    public IReadOnlyList<string> Circles() =>
    [
        .. from start in _uses
           from arrow in start.Value
           where Reaches(arrow.Key, start.Key, [])
           select $"{start.Key} -> {arrow.Key}: {arrow.Value}",
    ];

    private bool Reaches(string from, string to, HashSet<string> seen) =>
        from == to || (seen.Add(from) && _uses.TryGetValue(from, out var arrows) && arrows.Keys.Any(next => Reaches(next, to, seen)));

    /// <summary>
    /// What a type uses; a nested one, the compiler's for lambdas and iterators included, counts for the type that holds it.
    /// </summary>
    private void Add(TypeDefinition type, TypeDefinition holder)
    {
        foreach (var nested in type.NestedTypes)
            Add(nested, holder);
        Use(holder, type.BaseType);
        foreach (var part in type.Interfaces)
            Use(holder, part.InterfaceType);
        foreach (var attribute in type.CustomAttributes)
            Use(holder, attribute.AttributeType);
        foreach (var field in type.Fields)
            Use(holder, field.FieldType);
        foreach (var method in type.Methods)
            Add(method, holder);
    }

    private void Add(MethodDefinition method, TypeDefinition holder)
    {
        Use(holder, method.ReturnType);
        foreach (var parameter in method.Parameters)
            Use(holder, parameter.ParameterType);
        if (!method.HasBody)
            return;
        foreach (var variable in method.Body.Variables)
            Use(holder, variable.VariableType);
        foreach (var operand in method.Body.Instructions.Select(instruction => instruction.Operand))
        {
            if (operand is TypeReference type)
                Use(holder, type);
            else if (operand is MemberReference member)
                Use(holder, member.DeclaringType);
            if (operand is MethodReference called)
                Use(holder, called.ReturnType);
            if (operand is GenericInstanceMethod generic)
                generic.GenericArguments.ToList().ForEach(argument => Use(holder, argument));
        }
    }

    private void Use(TypeDefinition user, TypeReference? used)
    {
        if (used is null or GenericParameter)
            return;
        if (used is GenericInstanceType generic)
            generic.GenericArguments.ToList().ForEach(argument => Use(user, argument));
        if (used is TypeSpecification specification)
        {
            Use(user, specification.ElementType);
            return;
        }
        var outermost = used;
        while (outermost.DeclaringType is not null)
            outermost = outermost.DeclaringType;
        var (from, to) = (user.Namespace, outermost.Namespace);
        if (from == to
            || !from.StartsWith("ClaimsSuite", StringComparison.Ordinal)
            || !to.StartsWith("ClaimsSuite", StringComparison.Ordinal))
            return;
        if (!_uses.TryGetValue(from, out var arrows))
            _uses[from] = arrows = [];
        arrows.TryAdd(to, $"{user.Name} uses {outermost.Name}");
    }
}
