#compdef refcli
# Completion of refcli for zsh; printed by: refcli completion zsh

_refcli_completion() {
    local -a lines values shown plain
    local kind value about

    # Three lines for each offer: its kind, the word, what it is about. What is put in, compadd quotes.
    lines=("${(@f)$(env COMP_WORDS="${words[*]}" COMP_CWORD=$((CURRENT - 1)) _REFCLI_COMPLETE=powershell_complete refcli 2>/dev/null)}")
    for kind value about in "${lines[@]}"; do
        case $kind in
            dir) _path_files -/ ;;
            file) _path_files -f ;;
            plain)
                if [[ -z $about || $about == _ ]]; then
                    plain+=("$value")
                else
                    values+=("$value")
                    shown+=("$value  -- $about")
                fi
                ;;
        esac
    done
    (($#values)) && compadd -U -V described -l -d shown -a values
    (($#plain)) && compadd -U -V unsorted -a plain
    return 0
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _refcli_completion "$@"
else
    compdef _refcli_completion refcli
fi
