import ArgumentParser

@main
struct Lede: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lede", abstract: "Reads news in the terminal.")
}
