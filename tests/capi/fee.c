/* The fee of s.42. */
#include "check.h"

static void fees_are_those_of_the_schedules(void) {
    CHECK(govinfo_fee_yuan(GOVINFO_FEE_ITEMS, 0) == 0);
    CHECK(govinfo_fee_yuan(GOVINFO_FEE_ITEMS, 41) == 4300);
    CHECK(govinfo_fee_yuan(GOVINFO_FEE_PAGES, 119) == 1080);
}

static void what_has_no_fee_is_minus_one(void) {
    CHECK(govinfo_fee_yuan(2, 1) == -1);
    CHECK(govinfo_fee_yuan(-1, 1) == -1);
    CHECK(govinfo_fee_yuan(GOVINFO_FEE_ITEMS, -1) == -1);
    CHECK(govinfo_fee_yuan(GOVINFO_FEE_PAGES, INT64_MAX) == -1);
}

int main(void) {
    fees_are_those_of_the_schedules();
    what_has_no_fee_is_minus_one();
    return check_result();
}
