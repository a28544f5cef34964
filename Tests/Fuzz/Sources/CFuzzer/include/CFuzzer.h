/// SwiftPM makes `main` of an executable this function of its module, which here is libFuzzer's own.
int fuzz_main(int count, char **arguments);
