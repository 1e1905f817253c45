/**
 * The part of the script for fish that looks at what stands before the cursor: of the command that needs no name, the name is
 * ''. `@commands@` are their names, `@flags@` those that a value follows.
 */
export const FISH_FUNCTIONS = `# The command, and the number of arguments before the cursor.
function __siptriage_look
    set -l words (commandline -opc)
    set -e words[1]
    while string match -q -- '--lang*' "$words[1]"
        test "$words[1]" = --lang; and set -e words[1]
        set -e words[1]
    end
    set -l name ''
    if contains -- "$words[1]" @commands@
        set name $words[1]
        set -e words[1]
    end
    set -l at 0
    set -l is_value 0
    for word in $words
        if test $is_value = 1
            set is_value 0
        else if contains -- $word @flags@
            set is_value 1
        else if not string match -qr -- '^-.' $word
            set at (math $at + 1)
        end
    end
    echo $name
    echo $at
end

function __siptriage_is
    set -l found (__siptriage_look)
    test "$found[1]" = "$argv[1]"
end

function __siptriage_at
    set -l found (__siptriage_look)
    test "$found[1]" = "$argv[1]" -a "$found[2]" = $argv[2]
end

function __siptriage_from
    set -l found (__siptriage_look)
    test "$found[1]" = "$argv[1]" -a "$found[2]" -ge $argv[2]
end

# A form that is written so far, with its files behind.
function __siptriage_forms
    set -l typed (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l parts (string split -m 1 = -- $typed)
    if set -q parts[2]
        __fish_complete_path $parts[2] | string replace -r '^' "$parts[1]="
    else
        printf '%s=\\n' $argv
    end
end`;
