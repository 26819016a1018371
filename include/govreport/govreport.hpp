// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "govreport/check/check.hpp"
#include "govreport/core/version.hpp"
#include "govreport/locate/blanks.hpp"
#include "govreport/locate/locate.hpp"
#include "govreport/locate/locate_linear.hpp"
#include "govreport/locate/previous.hpp"
#include "govreport/model/label_variants.hpp"
#include "govreport/read/read.hpp"
#include "govreport/rules/catalogue.hpp"
#include "govreport/write/checked_document.hpp"
#include "govreport/write/docx.hpp"
#include "govreport/write/html.hpp"
#include "govreport/write/json.hpp"
#include "govreport/write/markdown.hpp"
#include "govreport/write/messages.hpp"
#include "govreport/write/text.hpp"
