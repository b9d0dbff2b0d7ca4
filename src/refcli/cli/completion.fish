# Completion of refcli for fish; printed by: refcli completion fish

function _refcli_completion
    # What is offered fish itself quotes. Only the first comma stands between kind and word.
    set -l response (env _REFCLI_COMPLETE=fish_complete COMP_WORDS=(commandline -cp) COMP_CWORD=(commandline -t) refcli 2>/dev/null)
    for completion in $response
        set -l parts (string split -m 1 "," -- $completion)
        switch $parts[1]
            case dir
                __fish_complete_directories $parts[2]
            case file
                __fish_complete_path $parts[2]
            case plain
                printf '%s\n' $parts[2]
        end
    end
end

complete --no-files --command refcli --arguments "(_refcli_completion)"
