#!/usr/bin/env bash
# Measures all workloads, and PyTorch's beside them, and writes the table of docs/performance.md anew. For an idle machine.
#
#   eng/performance.sh [OPTION OF claims bench ...]       # --workers 2, --runs 9, or some names instead of all
#
# PYTHON is the interpreter that has PyTorch (python3), by a full path or on the path; without one, the table has no peers.
# docs/performance.md says how to get it.
set -euo pipefail
cd "$(dirname "$0")/.."
document=docs/performance.md
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release src/ClaimsSuite.Cli >"$work/build" || { cat "$work/build" >&2; exit 1; }
peers=()
if "$python" -c 'import torch' 2>"$work/torch"; then
    # Two threads of PyTorch are four to five times slower than one on networks this small: 2.3 GFLOP/s in place of 10.7.
    "$python" -B eng/peers/mlp.py 1 --processes 2 --runs 3 --out "$work/mlp.json"
    "$python" -B eng/peers/cnn.py 1 2 --out "$work/cnn.json"
    peers=(--peers "$work/mlp.json" --peers "$work/cnn.json")
else
    echo "performance.sh: no peers, for $python has no PyTorch: $(tail -1 "$work/torch")" >&2
fi
dotnet run -c Release --no-build --project src/ClaimsSuite.Cli -- bench --markdown ${peers[@]+"${peers[@]}"} --out "$work/table" "$@"

# Between the two marks, both of which must be there.
awk -v table="$work/table" '
    /^<!-- table: / { print; while ((getline line < table) > 0) print line; inside = 1; marks++; next }
    /^<!-- end of table -->/ { inside = 0; marks++ }
    !inside
    END { exit marks == 2 ? 0 : 1 }' "$document" >"$work/document" || {
    echo "performance.sh: $document: expected the two marks of the table, found others" >&2
    exit 1
}
# Under another name beside it first, so that it is whole or as it was.
cp "$work/document" "$document.tmp"
mv "$document.tmp" "$document"
cat "$work/table"
