# Recomputes the classes, scores and shares of customers from customers.csv alone. Usage:
#   awk -f customers.awk customers.csv
# Prints each figure, then the number of rows whose class, scores or profile in the file are not those found here.
BEGIN { FS = "," }
NR == 1 { for (column = 1; column <= NF; column++) position[$column] = column; next }
{
    rows++
    cents[rows] = sprintf("%.0f", $position["revenue"] * 100) + 0
    orders[rows] = $position["orders"] + $position["invoices"]
    day[rows] = $position["last_order"] > $position["last_invoice"] ? $position["last_order"] : $position["last_invoice"]
    written[rows] = $position["abc_class"] "/" $position["recency_score"] $position["frequency_score"] \
        $position["money_score"] "/" $position["rfm_segment"]
    if (orders[rows] > 0 || cents[rows] != 0) { buyers++; total += cents[rows]; many[cents[rows]]++ }
    if (day[rows] != "") { scored++; days[day[rows]]++; times[orders[rows]]++; sums[cents[rows]]++ }
}
function score(below) { return 1 + int(5 * below / scored) }
# Counted over the few different values, and never in an order that depends on the table.
function older(value,    key, sum) { for (key in days) if (key < value) sum += days[key]; return sum + 0 }
function fewer(value,    key, sum) { for (key in times) if (key + 0 < value) sum += times[key]; return sum + 0 }
function smaller(value,    key, sum) { for (key in sums) if (key + 0 < value) sum += sums[key]; return sum + 0 }
function better(value,    key, sum) { for (key in many) if (key + 0 > value) sum += key * many[key]; return sum + 0 }
function profile(recency, value) {
    if (recency >= 4) return value >= 8 ? "best" : value >= 5 ? "promising" : "recent"
    if (recency == 3) return value >= 8 ? "loyal" : "wavering"
    return value >= 8 ? "to_win_back" : "dormant"
}
function best_fifth(    wanted, taken, sum, largest, key, counted) {
    wanted = int((buyers + 4) / 5)
    while (taken < wanted) {
        largest = ""
        for (key in many) if (!(key in counted) && (largest == "" || key + 0 > largest + 0)) largest = key
        counted[largest] = 1
        key = many[largest] < wanted - taken ? many[largest] : wanted - taken
        taken += key; sum += key * largest
    }
    return sum
}
END {
    for (row = 1; row <= rows; row++) {
        class = ""; scores = ""; group = ""
        if (orders[row] > 0 || cents[row] != 0) {
            before = better(cents[row])
            class = before * 100 < total * 80 ? "a" : before * 100 < total * 95 ? "b" : "c"
            count[class]++; sales[class] += cents[row]
        }
        if (day[row] != "") {
            recency = score(older(day[row])); often = score(fewer(orders[row])); much = score(smaller(cents[row]))
            group = profile(recency, often + much); scores = recency often much
            members[group]++; worth[group] += cents[row]
        }
        if (written[row] != class "/" scores "/" group) different++
    }
    printf "revenue %.9f\nfile_customers %d\npareto_share %.12f\n", total / 100, buyers, best_fifth() / total
    for (class in count) printf "abc_class[class=%s] %d\nabc_share[class=%s] %.12f\n", class, count[class], class, sales[class] / total
    for (group in members) printf "rfm_segment[profile=%s] %d\nrfm_share[profile=%s] %.12f\n", group, members[group], group, worth[group] / total
    printf "different %d\n", different
}
