// SPDX-License-Identifier: BSL-1.0
#include "govreport/panel/area.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "../write/utf8.hpp"
#include "../write/wording.hpp"
#include "govreport/core/edit_distance.hpp"
#include "govreport/model/authority.hpp"
#include "govreport/panel/authority_name.hpp"
#include "govreport/panel/duplicate_index.hpp"

namespace govreport {

namespace {

std::u32string code_points(std::string_view text) {
  std::u32string points;
  while (!text.empty()) {
    const writing::decoded next = writing::decode(text);
    text.remove_prefix(next.size);
    points.push_back(next.point);
  }
  return points;
}

/// The name of the list that is most like another; none if less than half of it is the same.
std::string nearest_name(const std::string& plain, const std::vector<std::string>& names) {
  const std::u32string wanted = code_points(plain);
  std::string nearest;
  std::size_t least = wanted.size() / 2 + 1;
  for (const std::string& name : names) {
    const std::size_t d = detail::edit_distance<char32_t>(wanted, code_points(plain_name(name)));
    if (d < least) nearest = name;
    least = std::min(least, d);
  }
  return nearest;
}

/// Whether a government's reconsideration is in these hands, by the name.
bool reconsiders_by_name(std::string_view name) {
  return is_government_from_county_up(name) || name.ends_with("政府办公室") ||
         name.ends_with("政府办公厅") || name.ends_with("政府办") || name.ends_with("司法局") ||
         name.ends_with("司法厅");
}

/// Which members' reports repeat each other.
std::vector<repeated_members> repetitions_among(const area_members& members) {
  duplicate_index index;
  std::vector<std::size_t> places;
  for (std::size_t m = 0; m < members.list().size(); ++m) {
    if (members.list()[m].report == nullptr) continue;
    index.add(*members.list()[m].report, members.list()[m].name);
    places.push_back(m);
  }
  std::vector<repeated_members> found;
  const duplicates all = index.find();
  for (const duplicate_group& group : all.groups) {
    for (const duplicate_pair& pair : group.pairs) {
      const auto [first, second] = std::minmax(places[pair.first], places[pair.second]);
      found.push_back({first, second, {pair.what != repeated::prose, pair.prose}});
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  });
  return found;
}

/// Puts documents to the names of a list.
class matching {
 public:
  matching(const reading& area, const member_list& list, std::int32_t year)
      : list_(list), area_(plain_name(area.report.authority.view())), year_(year) {
    for (const std::string& name : list.names) {
      by_name_[plain_name(name)] = members_.size();
      members_.push_back({name, nullptr, nullptr, reconsiders_by_name(plain_name(name))});
    }
    for (const std::string& name : list.reconsidering)
      members_[by_name_.at(plain_name(name))].reconsiders = true;
  }

  [[nodiscard]] std::optional<unmatched_document> take(std::size_t document, const reading& read) {
    const std::string name = plain_name(read.report.authority.view());
    const auto unmatched = [document](unmatched_because why, std::string nearest = {}) {
      return unmatched_document{document, why, std::move(nearest)};
    };
    const auto found = by_name_.find(name);
    if (name.empty()) return unmatched(unmatched_because::no_authority);
    if (found == by_name_.end()) {
      if (name == area_) return std::nullopt;
      return unmatched(unmatched_because::not_in_list, nearest_name(name, list_.names));
    }
    if (!read.report.year) return unmatched(unmatched_because::no_year);
    const bool now = *read.report.year == year_;
    if (!now && *read.report.year + 1 != year_) return unmatched(unmatched_because::other_year);
    member& m = members_[found->second];
    const reading*& place = now ? m.report : m.previous;
    if (place != nullptr) return unmatched(unmatched_because::second_document);
    place = &read;
    return std::nullopt;
  }

  [[nodiscard]] area_members finish() {
    area_members made(list_.scope, year_, std::move(members_));
    made.set_repetitions(repetitions_among(made));
    return made;
  }

 private:
  const member_list& list_;
  std::string area_;
  std::int32_t year_;
  std::vector<member> members_;
  std::map<std::string, std::size_t> by_name_;
};

}  // namespace

std::optional<matched_members> match_members(const reading& area, const member_list& list,
                                             std::span<const named_reading> documents) {
  const std::optional<std::int32_t> year = list.year ? list.year : area.report.year;
  if (!year) return std::nullopt;
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&documents](std::size_t a, std::size_t b) {
    return documents[a].name < documents[b].name;
  });
  matching match(area, list, *year);
  std::vector<unmatched_document> unmatched;
  for (std::size_t document : order) {
    if (const auto one = match.take(document, *documents[document].read)) unmatched.push_back(*one);
  }
  return matched_members{match.finish(), std::move(unmatched)};
}

std::string message(const unmatched_document& unmatched, const reading& read, language in) {
  using writing::say;
  const std::string authority = writing::printable(read.report.authority.view());
  const std::string year =
      read.report.year ? fmt::format("{}", *read.report.year) : std::string("?");
  switch (unmatched.why) {
    case unmatched_because::not_in_list: {
      std::string text = say(in, "名单中没有“{}”", "the list has no “{}”", authority);
      if (!unmatched.nearest.empty()) {
        text += say(in, "，最接近的名称是“{}”", "; the nearest name is “{}”", unmatched.nearest);
      }
      return text;
    }
    case unmatched_because::no_authority:
      return say(in, "未读出机关名称", "it does not say whose report it is");
    case unmatched_because::no_year:
      return say(in, "“{}”的报告未读出年度", "the report of “{}” does not say its year", authority);
    case unmatched_because::other_year:
      return say(in, "“{}”的报告是 {} 年度的", "the report of “{}” is for {}", authority, year);
    case unmatched_because::second_document:
      return say(in, "“{}” {} 年度的报告另有一份", "there is another report of “{}” for {}",
                 authority, year);
  }
  return {};
}

}  // namespace govreport
