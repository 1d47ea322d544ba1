// Lists every rule: what it claims, and on what it rests.

#include <iostream>

#include <govinfo/rule.hpp>

int main() {
    for (const govinfo::Rule* rule : govinfo::rules()) {
        std::cout << rule->id << " (" << name(rule->basis) << ", " << name(rule->severity) << ")\n"
                  << "    " << rule->summary.zh << "\n"
                  << "    " << rule->citation.zh << "\n";
    }
    return 0;
}
