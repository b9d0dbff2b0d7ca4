# Completion of refcli for PowerShell 5.1 and later; printed by: refcli completion powershell

Register-ArgumentCompleter -Native -CommandName refcli -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $before = $env:_REFCLI_COMPLETE, $env:COMP_WORDS, $env:COMP_CWORD
    $env:_REFCLI_COMPLETE = 'powershell_complete'
    $env:COMP_WORDS = $commandAst.ToString()
    $env:COMP_CWORD = $commandAst.CommandElements.Count
    if ($wordToComplete) { $env:COMP_CWORD = $commandAst.CommandElements.Count - 1 }
    try {
        $lines = @(& refcli 2>$null)
    } finally {
        $env:_REFCLI_COMPLETE, $env:COMP_WORDS, $env:COMP_CWORD = $before
    }

    # Three lines for each offer: its kind, the word, what it is about.
    for ($i = 0; $i + 2 -lt $lines.Count; $i += 3) {
        $kind, $value, $about = $lines[$i..($i + 2)]
        if ($kind -eq 'plain') {
            # Up to 7.2 PowerShell hands these to a program unquoted: they would part the argument.
            if ($value -match '"|\\$') { continue }
            # An offer is data: within single quotation marks nothing acts.
            $text = $value
            if ($value -notmatch '^[A-Za-z0-9_./:+][A-Za-z0-9_./:+=-]*$') {
                $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($value) + "'"
            }
            if (-not $about -or $about -eq '_') { $about = $value }
            [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
        } elseif ($kind -in 'dir', 'file') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete) |
                Where-Object { $kind -eq 'file' -or $_.ResultType -eq 'ProviderContainer' }
        }
    }
}
