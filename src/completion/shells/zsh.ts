// zsh, with its completion system.
import type { Shell } from './shell.js';

export const zsh: Shell = {
  name: 'zsh',
  replaces: 'word',
  script: String.raw`#compdef resume keireki
# Completion of resume and keireki for zsh.
# In ~/.zshrc, after compinit:  source <(resume completion zsh)

_keireki() {
  local line found=1 program=${'$'}{words[1]/#\~\//$HOME/}
  local -a typed lines parts described
  typed=("${'$'}{(@)words[2,CURRENT-1]}" "$PREFIX")
  lines=("${'$'}{(@f)$("$program" __complete "zsh"$'\x1f'"${'$'}{(pj:\x1f:)typed}" 2>/dev/null)}")
  for line in $lines; do
    parts=("${'$'}{(@ps:\t:)line}")
    case ${'$'}{parts[1]} in
      w) described+=("${'$'}{${'$'}{parts[2]//\\/\\\\}//:/\\:}:${'$'}{parts[3]}") ;;
      f) compset -P '--*='; _files -g "*.(${'$'}{parts[2]// /|})(-.)" && found=0 ;;
      a) compset -P '--*='; _files && found=0 ;;
      d) compset -P '--*='; _files -/ && found=0 ;;
    esac
  done
  if (( ${'$'}{#described} )); then _describe -t values keireki described && found=0; fi
  return $found
}

if [[ ${'$'}{funcstack[1]} == _keireki ]]; then
  _keireki "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
  compdef _keireki resume keireki
fi
`,
};
