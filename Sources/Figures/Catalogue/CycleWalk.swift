/// Finds the cycles of "comes from" by a walk in depth; each cycle starts at the figure met first.
struct CycleWalk {
    let uses: [String: [String]]
    private(set) var cycles: [[String]] = []
    private var path: [String] = []
    private var done: Set<String> = []

    init(uses: [String: [String]]) { self.uses = uses }

    mutating func visit(_ id: String) {
        if let start = path.firstIndex(of: id) {
            cycles.append(Array(path[start...]))
            return
        }
        guard !done.contains(id) else { return }
        path.append(id)
        for used in uses[id] ?? [] { visit(used) }
        path.removeLast()
        done.insert(id)
    }
}
