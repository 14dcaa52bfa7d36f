#!/usr/bin/env bash
# Prints every package that the projects restore, with version and licence, as a Markdown table; the same as a CycloneDX bill of
# materials for whoever asks for one. Usage: eng/licences.sh [FILE.json]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet tool restore >/dev/null
dotnet dotnet-CycloneDX ClaimsSuite.slnx --output "$work" --filename bom.json --output-format Json >"$work/log" ||
  { cat "$work/log" >&2; exit 1; }
if [ $# -gt 0 ]; then cp "$work/bom.json" "$1"; fi

echo "| package | version | licence |"
echo "|---|---|---|"
# A package without an identifier of its licence gives an address, or only a file within the package.
awk -F'"' '
  /^      "bom-ref": "pkg:nuget\// { split($4, name, /[\/@]/); licence = "in the package"; inside = 0 }
  /"licenses"/ { inside = 1 }
  inside && /"(id|expression|url)":/ { licence = $4; inside = 0 }
  /^      "purl":/ { printf "| %s | %s | %s |\n", name[2], name[3], licence }
' "$work/bom.json" | sort -f
