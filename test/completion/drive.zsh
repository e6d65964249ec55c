# Types a line and Tab into an interactive zsh, as a person does, and writes what it offers into a file.
# Arguments: the line, the file.
zmodload zsh/zpty
print -rn > $2
zpty shell "zsh -f -i"
zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -C -d $TMPDIR/compdump; source <(resume completion zsh) 2> $2.err"
zpty -w shell "compadd() {
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd \"\$@\"; return \$?; fi
  typeset -a hits; builtin compadd -A hits \"\$@\"; print -rl -- \$hits >> $2; builtin compadd \"\$@\"
}"
zpty -w shell "tried() { zle complete-word; print -r -- DONE >> $2 }; zle -N tried; bindkey '^I' tried; print READY >> $2"
tries=0
while ! grep -q READY $2 && (( tries++ < 400 )); do sleep 0.05; done
zpty -n -w shell "$1"$'\t'
while ! grep -q DONE $2 && (( tries++ < 400 )); do sleep 0.05; done
zpty -d shell
