import CaseModel

/// Accounts chosen by the start of their numbers: `60;70;!709`.
///
/// A semicolon separates, an exclamation mark excludes; an account is chosen if one included prefix fits and
/// no excluded one does.
struct AccountSelection: Hashable {
    let included: [String]
    let excluded: [String]
    let behaviour: CostBehaviour?

    /// Reads prefixes; nil where one is no number or begins no account of the chart.
    init?(parsing text: String) {
        var included: [String] = []
        var excluded: [String] = []
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let prefix = String(part.hasPrefix("!") ? part.dropFirst() : part)
            guard !prefix.isEmpty, prefix.utf8.allSatisfy({ (48...57).contains($0) }),
                ChartOfAccounts.accounts.contains(where: { $0.number.hasPrefix(prefix) })
            else { return nil }
            if part.hasPrefix("!") { excluded.append(prefix) } else { included.append(prefix) }
        }
        guard !included.isEmpty else { return nil }
        (self.included, self.excluded, behaviour) = (included, excluded, nil)
    }

    /// The accounts of class 6 with one behaviour.
    init(costs behaviour: CostBehaviour) {
        (included, excluded, self.behaviour) = (["6"], [], behaviour)
    }

    func contains(_ account: Account) -> Bool {
        if let behaviour, account.behaviour != behaviour { return false }
        return included.contains { account.number.hasPrefix($0) }
            && !excluded.contains { account.number.hasPrefix($0) }
    }
}
