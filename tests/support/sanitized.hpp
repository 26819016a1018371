// SPDX-License-Identifier: BSL-1.0
#pragma once

// Whether the address sanitizer is at work, which takes time and memory of its own: what a test
// measures then says nothing.
#if defined(__SANITIZE_ADDRESS__)
#define GOVREPORT_TEST_SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GOVREPORT_TEST_SANITIZED
#endif
#endif
