# SPDX-License-Identifier: BSL-1.0
add_executable(reads_and_checks ${CMAKE_CURRENT_LIST_DIR}/reads_and_checks.cpp)
target_link_libraries(reads_and_checks PRIVATE govreport::io)
add_test(NAME reads_and_checks COMMAND reads_and_checks)

add_executable(checks_only ${CMAKE_CURRENT_LIST_DIR}/checks_only.cpp)
target_link_libraries(checks_only PRIVATE govreport::govreport)
add_test(NAME checks_only COMMAND checks_only)
