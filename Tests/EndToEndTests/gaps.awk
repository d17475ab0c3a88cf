# Recomputes the gap with last year from journal.csv and activity.csv alone. Usage:
#   awk -v year=2027 -f gaps.awk journal.csv activity.csv
# Prices, volume, mix and range by offer; then deals over the steps from contact to signature.
BEGIN { FS = "," }
FNR == 1 { for (column = 1; column <= NF; column++) position[$column] = column; file++; next }
{
    y = substr($position["date"], 1, 4) - year + 1
    if (y != 0 && y != 1) next
    offer = $position["offer"]
}
file == 1 {
    debit = $position["debit"]; credit = $position["credit"]
    cents = sprintf("%.0f", $position["amount"] * 100) + 0
    if (credit ~ /^70/) revenue[offer, y] += cents
    if (debit ~ /^70/) revenue[offer, y] -= cents
    if (debit ~ /^(601|602|607)/) cost[offer, y] += cents
    if (credit ~ /^(601|602|607)/) cost[offer, y] -= cents
    offers[offer] = 1
}
file == 2 {
    counter = $position["counter"]; count = $position["count"]
    if (counter == "units") units[offer, y] += count
    if (counter == "contacts") step[0, y] += count
    if (counter == "leads") step[1, y] += count
    if (counter == "stage_entries") {
        stage = $position["stage"]
        at = stage == "qualified" ? 2 : stage == "meeting" ? 3 : stage == "quotation" ? 4 : 5
        step[at, y] += count
    }
    if (counter == "deals_won") step[6, y] += count
}
END {
    for (o in offers) if (o != "" && units[o, 0] > 0 && units[o, 1] > 0) { all0 += units[o, 0]; all1 += units[o, 1] }
    growth = all0 > 0 ? all1 / all0 - 1 : 0
    for (o in offers) {
        gap += revenue[o, 1] - revenue[o, 0]
        margin += revenue[o, 1] - cost[o, 1] - revenue[o, 0] + cost[o, 0]
        if (o == "") continue
        if (!(units[o, 0] > 0 && units[o, 1] > 0)) { range += revenue[o, 1] - revenue[o, 0]; continue }
        before = revenue[o, 0] / units[o, 0]; unit = cost[o, 0] / units[o, 0]
        price += (revenue[o, 1] / units[o, 1] - before) * units[o, 1]
        volume += growth * revenue[o, 0]
        moved = units[o, 1] - (1 + growth) * units[o, 0]
        mix += moved * before
        margin_mix += moved * (before - unit)
        margin_volume += growth * (revenue[o, 0] - cost[o, 0])
        saved += unit * units[o, 1] - cost[o, 1]
    }
    whole = "price_volume_mix_variance"
    printf "%s %.6f\n", whole, gap / 100
    printf "%s[effect=price] %.6f\n%s[effect=volume] %.6f\n", whole, price / 100, whole, volume / 100
    printf "%s[effect=mix] %.6f\n%s[effect=range] %.6f\n", whole, mix / 100, whole, range / 100
    whole = "margin_price_volume_mix_variance"
    printf "%s %.6f\n%s[effect=cost] %.6f\n", whole, margin / 100, whole, saved / 100
    printf "%s[effect=volume] %.6f\n%s[effect=mix] %.6f\n", whole, margin_volume / 100, whole, margin_mix / 100
    split("lead_rate qualification_rate meeting_rate quotation_rate negotiation_rate win_rate", names, " ")
    won0 = step[6, 0]; won1 = step[6, 1]
    mean = won0 == won1 ? won0 : (won1 - won0) / log(won1 / won0)
    printf "deals_variance %.6f\n", won1 - won0
    printf "deals_variance[factor=contacts] %.6f\n", mean * log(step[0, 1] / step[0, 0])
    for (at = 1; at <= 6; at++) {
        change = step[at, 1] / step[at - 1, 1] / (step[at, 0] / step[at - 1, 0])
        printf "deals_variance[factor=%s] %.6f\n", names[at], mean * log(change)
    }
}
