#!/usr/bin/env bash
# Starts and ends the program many times under load, each time with networks trained on arrays and in libtorch, and counts how it ended.
# A crash of libtorch on the way out shows as 134 or 139. Fails where an end is not 0.
# Usage: eng/starts.sh [STARTS] [AT ONCE]; PROGRAM is claims.dll where it is not that of the release build.
set -euo pipefail
cd "$(dirname "$0")/.."
starts=${1:-5000}
at_once=${2:-$(($(nproc) * 2))}
export PROGRAM=${PROGRAM:-artifacts/bin/ClaimsSuite.Cli/release/claims.dll}
seq "$starts" |
  xargs -P "$at_once" -I{} sh -c 'status=0; dotnet "$PROGRAM" memory --runs 2 >/dev/null 2>&1 || status=$?; echo "ended with $status"' |
  sort | uniq -c | awk '{ print } $4 != 0 { bad = 1 } END { exit bad }'
