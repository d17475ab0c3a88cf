import Foundation
import Testing

/// The same bytes on processors with and without fused multiplication and wide vectors.
///
/// The library of C chooses its variants of `exp` or `log` by processor, and a last bit would move a trajectory.
/// Features are masked as glibc allows. A control shows first that the mask changes the library here: where it
/// does not, nothing can be told, and the test is skipped aloud.
@Suite struct ProcessorTests {
    private static let mask = ["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4,-AVX"]
    private static let awk = "/usr/bin/awk"

    /// Digits of the library's functions, as another program computes them.
    private static func libraryDigits(_ environment: [String: String]) -> String? {
        guard FileManager.default.isExecutableFile(atPath: awk) else { return nil }
        let script = """
            BEGIN { for (i = 1; i < 20000; i++)
                printf "%.17g %.17g %.17g\\n", exp(i / 977.3), log(i / 31.7), sin(i / 7.1) }
            """
        let outcome = try? Program.run(awk, [script], environment: environment)
        return outcome?.status == 0 ? outcome?.output : nil
    }

    static let maskChangesTheLibrary: Bool = {
        guard let plain = libraryDigits([:]), let masked = libraryDigits(mask) else { return false }
        // Names that glibc does not know change nothing: the difference is the mask's own.
        let misnamed = libraryDigits(["GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX2_Usable,-FMA_Usable"])
        return plain != masked && plain == misnamed
    }()

    @Test(
        .enabled(
            if: ProcessorTests.maskChangesTheLibrary,
            "masking processor features changes no digit of the C library here: nothing would be proved"))
    func maskedProcessorFeaturesChangeNoByte() throws {
        let scratch = try Scratch()
        for (name, environment) in [("plain", [:]), ("masked", Self.mask)] {
            let outcome = try Program.release.run(
                [
                    "run", Program.caseFolder, Program.plan("ambitieux"), "--replications", "4", "--jobs",
                    "2", "--output", scratch.file(name).path,
                ], environment: environment)
            try #require(outcome.status == 0, "\(outcome.errors)")
        }
        for file in ["journal.csv", "activity.csv", "columns.csv", "figures.json"] {
            let (plain, masked) = (
                try Data(contentsOf: scratch.file("plain/\(file)")),
                try Data(contentsOf: scratch.file("masked/\(file)"))
            )
            #expect(!plain.isEmpty && plain == masked, "\(file) differs with masked processor features")
        }
    }
}
