import Bilingual
import Randomness

/// The addresses in chance that a world uses; two different ids at one address are a problem.
struct AddressRegistry {
    private var ids: [UInt64: String] = [:]
    /// The first collision met, if any.
    private(set) var problem: CompilationProblem?

    /// The bits of an element's address.
    mutating func bits(_ id: String) -> UInt64 {
        let bits = EntityAddress(dottedID: id).bits
        if let other = ids[bits], other != id, problem == nil {
            problem = CompilationProblem(
                message: Text(
                    fr: "Les identifiants « \(id) » et « \(other) » se confondent : changez l’un des deux.",
                    en: "The ids “\(id)” and “\(other)” coincide: change one of them."))
        }
        ids[bits] = id
        return bits
    }
}
