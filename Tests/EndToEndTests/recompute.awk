# Recomputes figures of the plan year from journal.csv alone, by the accounts. Usage:
#   awk -v year=2027 -f recompute.awk journal.csv
# Columns: date,line,debit,credit,amount,… Amounts are euros; no program of the project is used.
BEGIN { FS = "," }
NR == 1 { for (column = 1; column <= NF; column++) position[$column] = column; next }
{
    date = $position["date"]; debit = $position["debit"]; credit = $position["credit"]
    cents = sprintf("%.0f", $position["amount"] * 100) + 0
    # Bank: everything since the opening.
    if (debit ~ /^512/) bank += cents
    if (credit ~ /^512/) bank -= cents
    if (substr(date, 1, 4) != year) next
    if (credit ~ /^70/) revenue += cents
    if (debit ~ /^70/) revenue -= cents
    if (debit ~ /^(601|602|607|6222|6226|6234|6242|627|6413|6451|654|658|6817|7817)$/) variable += cents
    if (credit ~ /^(601|602|607|6222|6226|6234|6242|627|6413|6451|654|658|6817|7817)$/) variable -= cents
    if ((debit ~ /^6/ && debit !~ /^66/) || debit ~ /^7817/) costs += cents
    if ((credit ~ /^6/ && credit !~ /^66/) || credit ~ /^7817/) costs -= cents
}
END {
    printf "revenue %.2f\n", revenue / 100
    printf "variable_costs %.2f\n", variable / 100
    printf "contribution_margin %.2f\n", (revenue - variable) / 100
    printf "operating_profit %.2f\n", (revenue - costs) / 100
    printf "bank %.2f\n", bank / 100
}
