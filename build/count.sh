# How ./test counts. Sourced by bash.

# sum DIR NAME adds up one number of all runners' results in a folder.
sum() { { cat "$1"/*.xml 2> /dev/null || true; } | { grep -o '<assembly [^>]*' || true; } | { grep -o " $2=\"[0-9]*\"" || true; } | tr -dc '0-9\n' | awk '{ n += $1 } END { print n + 0 }'; }

# judge NAME RESULT CODE says why a runner's end counts as one failure more; silent and false where it does not.
judge() {
  if [ ! -s "$2" ] || ! grep -q '</assemblies>' "$2"; then echo "$1 ended without a result (exit code $3)."; return 0; fi
  if [ "$(grep -o '<assembly [^>]*' "$2" | grep -o ' total="[0-9]*"' | tr -dc '0-9')" = 0 ]; then echo "$1 ran no test."; return 0; fi
  if [ "$3" -ne 0 ] && ! grep -qE '<assembly [^>]* (failed|errors)="[1-9]' "$2"; then echo "$1 ended with exit code $3, though no test failed."; return 0; fi
  return 1
}

# totals DIR BROKEN prints the last line; fails where something failed or nothing ran.
totals() {
  local passed failed skipped
  passed=$(sum "$1" passed); failed=$(($(sum "$1" failed) + $(sum "$1" errors) + $2)); skipped=$(sum "$1" skipped)
  if [ "$passed" -eq 0 ] && [ "$failed" -eq 0 ]; then failed=1; fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ]
}
