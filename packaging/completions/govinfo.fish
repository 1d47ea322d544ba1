# What completes calls of govinfo in fish, in the language of the locale.
command govinfo completion fish | source
