// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/year_balance.hpp"

#include "govreport/check/evaluate.hpp"

namespace govreport {

namespace {

struct narrowed {
  const figures& numbers;
  bounds range;

  explicit narrowed(const figures& f) : numbers(f), range(bounds_of(f)) { narrow(range); }

  [[nodiscard]] linked_number at(const link_term& term) const {
    const std::size_t i = index_of(term.of);
    return {term, numbers.state[i], range.of(i)};
  }
};

year_balance balance_of(const year_link& link, const narrowed& previous, const narrowed& current) {
  year_balance made{link, verdict::undetermined, {}, current.at({link.right()}), {}};
  for (const link_term& term : link) {
    const linked_number n = (term.previous ? previous : current).at(term);
    made.left.push_back(n);
    made.sum.low += term.subtracted ? -n.can_be.high : n.can_be.low;
    made.sum.high += term.subtracted ? -n.can_be.low : n.can_be.high;
  }
  made.outcome = evaluate(relation::equal, made.sum, made.right.can_be);
  return made;
}

}  // namespace

std::vector<year_balance> balances_between(const figures& previous, const figures& current) {
  const narrowed before(previous);
  const narrowed now(current);
  std::vector<year_balance> balances;
  for (const year_link& link : year_links) {
    if (applies(link, previous.printed, current.printed))
      balances.push_back(balance_of(link, before, now));
  }
  return balances;
}

}  // namespace govreport
