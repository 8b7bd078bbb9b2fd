// explain.h - an Explanation as text for a person.
#pragma once

#include <string>

#include "gongwen/explain.h"

namespace gongwen::cli {

//   15-30万元  [18, 29)  amount.range
//       amount  min 150000  max 300000  relation between  currency CNY  per ["家"]
//       groups  number "15"  max "30万"  unit "元"
//       per from "家"
//     30万元  [21, 29)  amount.money  lost: covered by "15-30万元" (amount.range)
std::string shown(const Explanation& explanation);

}  // namespace gongwen::cli
