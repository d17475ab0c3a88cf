# Recounts the buyers in the market of each segment that buys with a seller, from activity.csv alone. Usage:
#   awk -f pool.awk activity.csv
# At every date: market before + who came = deals won + bought from rivals + bought from nobody + market after, where
# the market is the pool, the leads and the deals in progress. At every end of a week: the same for each of the three.
BEGIN { FS = "," }
NR == 1 { for (column = 1; column <= NF; column++) position[$column] = column; next }
$position["segment"] == "" { next }
{
    if ($position["date"] != date) {
        close_date()
        if (week_of($position["date"]) != week) close_week()
        date = $position["date"]; week = week_of(date)
    }
    counter = $position["counter"]; segment = $position["segment"]; count = $position["count"]
    if (counter == "pool") { pool[segment] = count; seen[segment] = 1 }
    else if (counter == "open_leads") leads[segment] = count
    else if (counter == "open_deals") deals[segment, $position["stage"]] = count
    else if (counter != "stage_entries" || $position["stage"] == "qualified") {
        since[counter, segment] += count; weekly[counter, segment] += count
    }
}
END {
    close_date(); close_week()
    printf "segments %d\ndates %d\nweeks %d\nmost %d\ndifferent %d\n", segments, dates, weeks, most, different
}
# Weeks from Monday to Sunday, numbered (Fliegel & Van Flandern 1968).
function week_of(text,    y, m, d, a) {
    y = substr(text, 1, 4); m = substr(text, 6, 2); d = substr(text, 9, 2)
    a = int((14 - m) / 12); y += 4800 - a; m += 12 * a - 3
    return int((d + int((153 * m + 2) / 5) + 365 * y + int(y / 4) - int(y / 100) + int(y / 400) - 32045) / 7)
}
function in_deals(s) {
    return deals[s, "qualified"] + deals[s, "meeting"] + deals[s, "quotation"] + deals[s, "negotiation"]
}
function expect(name, found, counted) {
    if (found != counted) { different++; print date, name, found, counted > "/dev/stderr" }
}
function close_date(    s, now) {
    for (s in seen) {
        now = pool[s] + leads[s] + in_deals(s)
        if (s in market) {
            dates++
            expect("market of " s, now, market[s] + since["pool_entries", s] - since["deals_won", s] \
                - since["rival_purchases", s] - since["lost_to_nobody", s])
        } else segments++
        if (now > most) most = now
        market[s] = now
        since["pool_entries", s] = since["deals_won", s] = since["rival_purchases", s] = since["lost_to_nobody", s] = 0
    }
    delete seen
}
function close_week(    s, lost) {
    for (s in market) {
        lost = weekly["disqualified_leads", s] + weekly["cold_leads", s]
        if (s in pool_before) {
            weeks++
            expect("leads of " s, leads[s], leads_before[s] + weekly["leads", s] - lost - weekly["stage_entries", s])
            expect("deals of " s, in_deals(s), deals_before[s] + weekly["stage_entries", s] - weekly["deals_won", s] \
                - weekly["deals_lost", s])
            expect("pool of " s, pool[s], pool_before[s] + weekly["pool_entries", s] - weekly["leads", s] \
                - (weekly["rival_purchases", s] + weekly["lost_to_nobody", s] - lost - weekly["deals_lost", s]))
        }
        pool_before[s] = pool[s]; leads_before[s] = leads[s]; deals_before[s] = in_deals(s)
    }
    delete weekly
}
