# What ./assiduous and ./test share: finding and installing what the program stands on.
# Sourced by bash; prints to standard error alone, so that --json stays clean.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

# Stops with the remedy where the .NET SDK is missing.
need_dotnet() {
  command -v dotnet > /dev/null && return 0
  echo "Assiduous needs the .NET 10 SDK, and 'dotnet' is not on the PATH. Install it from https://dotnet.microsoft.com/download and run this again." >&2
  exit 3
}

# need_tools PACKAGE:COMMAND… installs Debian packages whose command is missing, where it may; otherwise names the command that does.
need_tools() {
  local pair missing=()
  for pair in "$@"; do command -v "${pair#*:}" > /dev/null || missing+=("${pair%%:*}"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  local sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo > /dev/null && sudo -n true 2> /dev/null; then sudo="sudo -n"; fi
  fi
  if command -v apt-get > /dev/null && { [ "$(id -u)" -eq 0 ] || [ -n "$sudo" ]; }; then
    echo "Installing ${missing[*]}." >&2
    if $sudo apt-get update -qq > /dev/null 2>&1 \
      && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null 2>&1; then
      return 0
    fi
  fi
  echo "Not installed: ${missing[*]}. What needs them will say so. To install: sudo apt-get install ${missing[*]} (macOS: brew install poppler tesseract)" >&2
}

# The faces of the workbench: package, name before "-latin-", variants. SIL Open Font License; each licence is carried along.
font_faces="source-serif-4:400-normal,400-italic,600-normal source-sans-3:400-normal,600-normal ibm-plex-mono:400-normal"

# need_fonts ROOT fetches the faces once, where npm is there; without them the system's faces serve. Never stops the build.
need_fonts() {
  local fonts=$1/.build/fonts work face name
  [ -e "$fonts/.done" ] && return 0
  command -v npm > /dev/null && command -v tar > /dev/null || return 0
  work=$(mktemp -d) || return 0
  for face in $font_faces; do
    name=${face%%:*}
    (cd "$work" && timeout 60 npm pack --silent --ignore-scripts "@fontsource/$name@^5" > name 2> /dev/null && mkdir "$name" && tar -xzf "$(tail -n 1 name)" -C "$name") > /dev/null 2>&1 || { rm -rf "$work"; return 0; }
  done
  mkdir -p "$fonts"
  for face in $font_faces; do
    name=${face%%:*}
    local variant
    for variant in $(printf %s "${face#*:}" | tr , ' '); do cp "$work/$name/package/files/$name-latin-$variant.woff2" "$fonts/" || { rm -rf "$work"; return 0; }; done
    cp "$work/$name/package/LICENSE" "$fonts/$name-LICENSE.txt"
  done
  touch "$fonts/.done"
  rm -rf "$work"
}

# build_app ROOT OUT publishes the command line; compiled ahead of time where the compiler package can be restored, for a quick start.
build_app() {
  local out=$2 new=$2.new log=$1/.build/build.log common=(publish "$1/src/Assiduous.Cli" -c Release -o "$2.new" -v quiet --nologo -p:DebugType=none)
  # Built beside and moved into place, so that a build that fails, or a program that still runs, breaks nothing.
  rm -rf "$new"
  if dotnet "${common[@]}" --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:AppBuild=true > "$log" 2>&1 && place "$new" "$out"; then return 0; fi
  rm -rf "$new"
  if dotnet "${common[@]}" > "$log" 2>&1 && place "$new" "$out"; then return 0; fi
  cat "$log" >&2
  echo "Assiduous could not be built; the compiler's words stand above." >&2
  exit 3
}

# build_native ROOT OUT compiles the review to native code: it starts at once and compiles nothing while it runs. Where that cannot be, the program of
# build_app does the same more slowly. It doubles the time of a build, so it is made where ASSIDUOUS_NATIVE=yes asks for it, and again wherever it was made
# before. What an earlier build left goes first, so that no old program answers for a new one.
build_native() {
  local out=$2 new=$2.new log=$1/.build/native.log wanted=no
  [ ! -x "$out/assiduous" ] || wanted=yes
  rm -rf "$out" "$new"
  [ "${ASSIDUOUS_NATIVE:-$wanted}" = yes ] || return 0
  command -v clang > /dev/null || need_tools build-essential:gcc
  if dotnet publish "$1/src/Assiduous.Cli.Native" -c Release -o "$new" -v quiet --nologo -p:DebugType=none --use-current-runtime -p:PublishAot=true > "$log" 2>&1 && [ -x "$new/assiduous" ]; then
    mv "$new" "$out"
    return 0
  fi
  rm -rf "$new"
  echo "The review could not be compiled to native code and will take longer on large records; .build/native.log says why." >&2
}

# place NEW OUT puts a finished build where the old one stood.
place() {
  [ -f "$1/assiduous.dll" ] || return 1
  rm -rf "$2.old"
  if [ -e "$2" ]; then mv "$2" "$2.old" || return 1; fi
  mv "$1" "$2" && rm -rf "$2.old"
}
