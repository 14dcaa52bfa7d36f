#!/bin/sh
# Mutates one part of the suite and runs its tests: mutate.sh statistics | judge [OPTION ...], from a checkout with the .NET SDK.
#
# xUnit v3 runs tests in a process of its own. Stryker ends the test host of a mutant that loops for ever, and not that process, which
# would go on taking a core: what has runs for minutes is ended here.
set -eu
cd "$(dirname "$0")"
part=$1
shift

(
    while sleep 5; do
        # A host that was ended leaves its process to init.
        ps -eo pid=,ppid=,etimes=,args= | awk '/[C]laimsSuite.Mutations.*ClaimsSuite.Tests @@/ && ($2 == 1 || $3 > 150) { print $1 }' |
            while read -r process; do kill -9 "$process" 2>/dev/null || true; done
    done
) &
watch=$!
trap 'kill "$watch" 2>/dev/null' EXIT INT TERM

dotnet tool restore
dotnet dotnet-stryker --config-file "$part.json" "$@"
