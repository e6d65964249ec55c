// fish, from 3.4 on.
import type { Shell } from './shell.js';

export const fish: Shell = {
  name: 'fish',
  replaces: 'word',
  script: String.raw`# Completion of resume and keireki for fish.
# In ~/.config/fish/config.fish:  resume completion fish | source

function __keireki_complete
    set -l typed (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $typed[1])
    set -e typed[1]
    for line in ($program __complete (string join \x1f -- fish $typed "$current") 2>/dev/null)
        set -l parts (string split \t -- $line)
        switch $parts[1]
            case w
                printf '%s\t%s\n' $parts[2] $parts[3]
            case f
                __keireki_files "$current" $parts[2]
            case a
                __keireki_files "$current" '*'
            case d
                __keireki_files "$current" /
        end
    end
end

# Folders, and files with one of these endings; without any of them every file. "/" asks for folders alone, "*" for all.
function __keireki_files
    set -l option (string match -r -- '^--[\w-]+=' $argv[1])
    set -l start (string replace -r -- '^--[\w-]+=' '' $argv[1])
    set -l endings (string split ' ' -- $argv[2])
    set -l liked
    set -l others
    # fish itself knows what quotes, escapes and ~ mean; of a command without completions it completes files.
    for file in (complete -C "__keireki_nothing $start" | string replace -r '\t.*' '')
        if string match -q -- '*/' $file
            set -a liked $file
        else if test "$argv[2]" = '*'; or contains -- (string split . -- $file)[-1] $endings
            set -p liked $file
        else
            set -a others $file
        end
    end
    if test (count $liked) -eq 0 -a "$argv[2]" != /
        set liked $others
    end
    for file in $liked
        printf '%s%s\n' "$option" $file
    end
end

for program in resume keireki
    complete -c $program -f -a '(__keireki_complete)'
end
`,
};
