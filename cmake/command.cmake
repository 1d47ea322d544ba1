# The command, its completions, which ask it, and its manual page, which it prints: not where it is
# built for another machine that nothing here can run.
install(TARGETS govinfo_cli DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT command)
foreach(place IN ITEMS
    "bash-completion/completions govinfo.bash govinfo"
    "zsh/site-functions _govinfo _govinfo"
    "fish/vendor_completions.d govinfo.fish govinfo.fish")
    separate_arguments(place)
    list(POP_FRONT place folder file name)
    install(FILES packaging/completions/${file} RENAME ${name}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/${folder} COMPONENT command)
endforeach()

if(CMAKE_CROSSCOMPILING AND NOT CMAKE_CROSSCOMPILING_EMULATOR)
    return()
endif()
set(manuals "")
foreach(place IN ITEMS "en man1" "zh zh_CN/man1")
    separate_arguments(place)
    list(POP_FRONT place language folder)
    set(manual ${PROJECT_BINARY_DIR}/man/${folder}/govinfo.1)
    file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/man/${folder})
    add_custom_command(OUTPUT ${manual} VERBATIM
        COMMAND govinfo_cli manual --lang ${language} > ${manual})
    list(APPEND manuals ${manual})
    install(FILES ${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder} COMPONENT command)
endforeach()
add_custom_target(govinfo_manuals ALL DEPENDS ${manuals})
