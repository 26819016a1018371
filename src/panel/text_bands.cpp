// SPDX-License-Identifier: BSL-1.0
#include "text_bands.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "govreport/check/report_sketch.hpp"
#include "parallel.hpp"

namespace govreport::detail {
namespace {

using signature = std::array<std::uint32_t, signature_size>;

/// One-permutation MinHash: the shingles, which are uniform hashes, fall into as many bins as the
/// signature has entries, and the smallest of each is its entry. They are sorted, so each bin is a
/// stretch of them. An empty bin takes the entry of a full one, chosen by a hash of the bin alone
/// (Shrivastava, Optimal Densification for Fast and Accurate Minwise Hashing, 2017).
signature signature_of(const shingle_list& shingles) {
  constexpr std::uint32_t bin_width = std::uint32_t{1} << 25;
  static_assert(std::uint64_t{bin_width} * signature_size == std::uint64_t{1} << 32);
  signature made{};
  std::array<bool, signature_size> full{};
  for (std::uint32_t shingle : shingles) {
    const std::size_t bin = shingle / bin_width;
    if (full[bin]) continue;
    full[bin] = true;
    made[bin] = shingle;
  }
  const std::array<bool, signature_size> own = full;
  for (std::size_t bin = 0; bin < signature_size; ++bin) {
    for (std::uint64_t attempt = 0; !full[bin]; ++attempt) {
      const std::size_t from = mixed((bin + 1) << 32 | attempt) % signature_size;
      if (!own[from]) continue;
      made[bin] = made[from];
      full[bin] = true;
    }
  }
  return made;
}

/// A text in one band. Texts that also agree in the next band stand side by side: where many agree
/// in one, the most similar are neighbors.
struct placed {
  std::uint64_t key = 0;
  std::uint64_t next_key = 0;
  std::uint32_t text = 0;

  friend bool operator<(const placed& a, const placed& b) {
    return std::tie(a.key, a.next_key, a.text) < std::tie(b.key, b.next_key, b.text);
  }
};

/// The keys of all bands of all texts, text by text.
std::vector<std::uint64_t> keys_of(const std::vector<const shingle_list*>& texts, banding cut,
                                   std::size_t jobs) {
  std::vector<std::uint64_t> keys(texts.size() * cut.bands());
  in_parts(jobs, texts.size(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t text = begin; text < end; ++text) {
      const signature entries = signature_of(*texts[text]);
      for (std::size_t band = 0; band < cut.bands(); ++band) {
        std::uint64_t key = band;
        for (std::size_t row = 0; row < cut.rows; ++row)
          key = mixed(key * 0x9E3779B97F4A7C15u + entries[band * cut.rows + row]);
        keys[text * cut.bands() + band] = key;
      }
    }
  });
  return keys;
}

}  // namespace

banding banding_for(std::uint32_t per_mille) {
  // Probabilities in parts of 2^31.
  constexpr std::uint64_t one = std::uint64_t{1} << 31;
  const auto missed = [per_mille](banding cut) {
    std::uint64_t shared = one;
    for (std::size_t row = 0; row < cut.rows; ++row) shared = shared * per_mille / 1000;
    std::uint64_t none = one;
    for (std::size_t band = 0; band < cut.bands(); ++band) none = none * (one - shared) >> 31;
    return none;
  };
  banding best;
  for (std::size_t rows = 2; rows <= signature_size; ++rows) {
    if (missed({rows}) <= one / 1000) best = {rows};
  }
  return best;
}

void visit_candidates(const std::vector<const shingle_list*>& texts, std::uint32_t per_mille,
                      std::size_t jobs, const std::function<bool(text_pair)>& worth,
                      const std::function<void(const std::vector<text_pair>&)>& take) {
  constexpr std::size_t batch = 1 << 16;
  const banding cut = banding_for(per_mille);
  const std::size_t bands = cut.bands();
  const std::vector<std::uint64_t> keys = keys_of(texts, cut, jobs);
  std::vector<placed> row(texts.size());
  std::vector<text_pair> pairs;
  const auto flush = [&] {
    if (!pairs.empty()) take(pairs);
    pairs.clear();
  };
  for (std::size_t band = 0; band < bands; ++band) {
    for (std::size_t text = 0; text < texts.size(); ++text) {
      const std::uint64_t* const own = keys.data() + text * bands;
      row[text] = {own[band], own[(band + 1) % bands], static_cast<std::uint32_t>(text)};
    }
    std::sort(row.begin(), row.end());
    // The nearest first: after them, most of a crowd is connected and no longer wanted.
    for (std::size_t apart = 1; apart <= neighbors; ++apart) {
      for (std::size_t i = apart; i < row.size(); ++i) {
        if (row[i - apart].key != row[i].key) continue;
        const text_pair pair = std::minmax(row[i - apart].text, row[i].text);
        if (worth(pair)) pairs.push_back(pair);
        if (pairs.size() == batch) flush();
      }
      flush();
    }
  }
}

}  // namespace govreport::detail
