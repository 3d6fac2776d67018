# Completion of newstext for bash. tests/cli/completion.sh compares it with --help.

_newstext() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]-}
    local both="--help --output --fields --language --phrases --pseudonymize --repair --strict -h -o"
    local fields="title kicker subtitle outlet section lead authors credits dateline published updated language body \
        captions related tags boilerplate comments stated_comments diagnostics"
    local IFS=$' \t\n'
    COMPREPLY=()

    if ((COMP_CWORD == 1)); then
        mapfile -t COMPREPLY < <(compgen -W "parse batch --help --version -h" -- "$current")
        return
    fi
    # A value, where the word before is an option that has one.
    case $previous in
        -f | --format)
            mapfile -t COMPREPLY < <(compgen -W "json jsonl jsonld ninjs vrt text markdown nitf tei html layout" -- "$current")
            return ;;
        --repair) mapfile -t COMPREPLY < <(compgen -W "double-encoding entities compose invisible all" -- "$current"); return ;;
        --color) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$current"); return ;;
        --input-format) mapfile -t COMPREPLY < <(compgen -W "auto text json jsonl warc" -- "$current"); return ;;
        --fields)  # a list: the names before the last comma stay
            local before=
            [[ $current == *,* ]] && before=${current%,*},
            mapfile -t COMPREPLY < <(compgen -P "$before" -W "$fields" -- "${current##*,}")
            compopt -o nospace
            return ;;
        --encoding) mapfile -t COMPREPLY < <(compgen -W "utf-8 utf-16 windows-1252 latin1 shift_jis gb18030" -- "$current"); return ;;
        --language) mapfile -t COMPREPLY < <(compgen -W "de en en-GB es fr it ja nl pl pt ru zh" -- "$current"); return ;;
        --pseudonymize | --text-field | --jobs | -j | --max-record | --max-ratio | --max-decompressed) return ;;
        --output | -o | --phrases | --rejects) ;;
        *)
            if [[ $current == -* ]]; then
                case $command in
                    parse) mapfile -t COMPREPLY < <(compgen -W "$both --format --color --encoding --pretty -f" -- "$current") ;;
                    batch) mapfile -t COMPREPLY < <(compgen -W "$both --input-format --text-field --jobs --resume \
                        --rejects --allow-bad-records --max-record --max-ratio --max-decompressed --no-progress -j" -- "$current") ;;
                esac
                return
            fi ;;
    esac
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
}

complete -F _newstext newstext
