#!/bin/sh
# Mutates one part of the suite and runs its tests: mutate.sh statistics | judge [OPTION ...], from a checkout with the .NET SDK.
set -eu
cd "$(dirname "$0")"
part=$1
shift
dotnet tool restore
exec dotnet dotnet-stryker --config-file "$part.json" "$@"
