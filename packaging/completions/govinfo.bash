# What completes calls of govinfo in bash, in the language of the locale.
source <(command govinfo completion bash)
