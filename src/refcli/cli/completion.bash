# Completion of refcli for bash 3.2 and later; printed by: refcli completion bash

_refcli_completion() {
    # Readline parts words at ":" and "=" as well ("tag:read", "--style=apa"): join them again.
    local IFS=$'\n' rest=$COMP_LINE last=-1 cword=0 i word
    local -a words
    words=()
    for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
        word=${COMP_WORDS[i]}
        if ((last < 0)) || [[ $rest == [[:space:]]* ]]; then
            rest=${rest#"${rest%%[![:space:]]*}"}
            ((last += 1))
            words[last]=$word
        else
            words[last]+=$word
        fi
        rest=${rest#"$word"}
        ((i == COMP_CWORD)) && cword=$last
    done

    # Of an offer only what follows the last of these marks is put in.
    local breaks=${COMP_WORDBREAKS//[!=:]/} begun=""
    if [[ -n $breaks ]]; then
        begun=${words[cword]%"${words[cword]##*[$breaks]}"}
    fi

    local type value open
    COMPREPLY=()
    while IFS=',' read -r type value; do
        case $type in
            dir) compopt -o dirnames 2>/dev/null ;;
            file) compopt -o default 2>/dev/null ;;
            plain)
                # An offer is data: quoted, it never acts as a command. Within quotation marks that
                # are open nothing quotes it, so there only plain words are put in.
                value=${value#"$begun"}
                if [[ $value == *[!A-Za-z0-9_.,:/@%+=-]* ]]; then
                    open=${words[cword]//\\?/}
                    [[ $open == *[\"\'\`\$]* ]] && continue
                    printf -v value %q "$value"
                fi
                COMPREPLY+=("$value")
                [[ $value == *: ]] && compopt -o nospace 2>/dev/null
                ;;
        esac
    done < <(env COMP_WORDS="${words[*]}" COMP_CWORD=$cword _REFCLI_COMPLETE=bash_complete "$1" 2>/dev/null)
    return 0
}

complete -o nosort -F _refcli_completion refcli 2>/dev/null || complete -F _refcli_completion refcli
