#!/usr/bin/env bash
# Prints how much of src/ tests cover, from the files that `dotnet test --collect "XPlat Code Coverage"` left in a folder.
# Usage: eng/coverage.sh FOLDER [SMALLEST PER CENT OF LINES]
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:?the folder of dotnet test --results-directory}
floor=${2:-94}
dotnet tool restore >/dev/null
dotnet reportgenerator "-reports:$folder/**/coverage.cobertura.xml" "-targetdir:$folder/report" -reporttypes:TextSummary \
  "-assemblyfilters:+ClaimsSuite*;+claims;-*.Tests;-ClaimsSuite.TestLogger;-ClaimsSuite.NativePatch" >/dev/null
grep -E '^ +(Line|Branch) coverage:|^(ClaimsSuite|claims)[^ ]* ' "$folder/report/Summary.txt"
awk -v floor="$floor" \
  '/^ +Line coverage:/ { gsub("%", "", $3); if ($3 + 0 < floor) { print "line coverage is below " floor " %"; exit 1 } }' \
  "$folder/report/Summary.txt"
