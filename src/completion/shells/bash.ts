// bash, from 3.2 on, which macOS has.
import type { Shell } from './shell.js';

export const bash: Shell = {
  name: 'bash',
  replaces: 'value',
  script: String.raw`# Completion of resume and keireki for bash.
# In ~/.bashrc:  source <(resume completion bash)

_keireki() {
  local program="${'$'}{COMP_WORDS[0]}" cur="${'$'}{COMP_WORDS[COMP_CWORD]}" typed kind word about
  local IFS=$'\x1f'
  typed="${'$'}{COMP_WORDS[*]:1:COMP_CWORD}"
  IFS=$' \t\n'
  COMPREPLY=()
  [[ $cur == '=' ]] && cur=''
  [[ $program == '~/'* ]] && program="$HOME/${'$'}{program:2}"
  while IFS=$'\t' read -r kind word about; do
    case $kind in
      w) COMPREPLY+=("$word") ;;
      f) _keireki_files "$cur" "$word" ;;
      a) _keireki_paths -f "$cur" ;;
      d) _keireki_paths -d "$cur" ;;
    esac
  done < <("$program" __complete "bash"$'\x1f'"$typed" 2>/dev/null)
}

# Files with one of these endings and folders; without any of them every file.
_keireki_files() {
  local file endings="${'$'}{2// /|}" found
  while IFS= read -r file; do
    if [[ -d ${'$'}{file/#\~/$HOME} || $file =~ \.($endings)$ ]]; then
      COMPREPLY+=("$file")
      found=1
    fi
  done < <(compgen -f -- "$1")
  if [[ -n $found ]]; then compopt -o filenames 2>/dev/null; else _keireki_paths -f "$1"; fi
}

_keireki_paths() {
  local path
  while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$2")
  compopt -o filenames 2>/dev/null
}

complete -F _keireki resume keireki
`,
};
