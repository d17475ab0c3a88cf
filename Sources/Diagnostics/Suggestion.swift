/// The single name that a person most likely meant, or nil when none or several are as near.
///
/// Nearness is the number of letters to add, drop, change or swap with their neighbour, regardless of case;
/// a third of the letters of the word may differ, three at most. *Source*: Damerau (1964), restricted form.
/// *Verified by* `aSuggestionIsTheSingleNearestName`.
public func suggestion(for word: String, among names: [String]) -> String? {
    let wanted = Array(word.lowercased())
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    let allowed = min(3, max(1, wanted.count / 3))
    var best: (name: String, distance: Int)?
    var isTied = false
    for name in Set(names).sorted() {
        let candidate = Array(name.lowercased())
        guard abs(candidate.count - wanted.count) <= allowed else { continue }
        let distance = editDistance(wanted, candidate)
        guard distance <= allowed else { continue }
        if let known = best, distance >= known.distance {
            isTied = isTied || distance == known.distance
        } else {
            best = (name, distance)
            isTied = false
        }
    }
    return isTied ? nil : best?.name
}

private func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var older: [Int] = []
    var previous = Array(0...second.count)
    for i in 1...max(1, first.count) where i <= first.count {
        var current = [i]
        for j in 1...max(1, second.count) where j <= second.count {
            let change = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
            var cost = min(change, previous[j] + 1, current[j - 1] + 1)
            if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
                cost = min(cost, older[j - 2] + 1)
            }
            current.append(cost)
        }
        older = previous
        previous = current
    }
    return previous[second.count]
}
