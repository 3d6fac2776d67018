// Runs a fuzz target without a fuzzer: all files of the command line, folders with what they hold, and then
// for some seconds these inputs changed at random. So the inputs that once broke a promise are tests in every
// build.
//
//     target [--seconds N] [FILE or FOLDER]…
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "check.hpp"
#include "support/files.hpp"

/// Of the sanitizers, where there are any.
extern "C" void __sanitizer_set_death_callback(void (*callback)()) __attribute__((weak));

namespace {

namespace fs = std::filesystem;

/// The input that is tried, for the case that it ends the program.
std::string tried;

void run(const std::string& input) {
    tried = input;
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(tried.data()), tried.size());
}

/// Keeps the input that broke a promise.
void keep_input() {
    std::FILE* file = std::fopen("crash-input", "wb");
    if (file != nullptr) {
        std::fwrite(tried.data(), 1, tried.size(), file);
        std::fclose(file);
        std::fprintf(stderr, "the input is in ./crash-input (%zu bytes)\n", tried.size());
    }
}

[[noreturn]] void end_program() {
    keep_input();
    std::_Exit(1);
}

std::string changed(const std::vector<std::string>& inputs, std::mt19937& random) {
    std::string input = inputs[random() % inputs.size()];
    for (std::size_t n = 1 + random() % 8; n > 0; --n) {
        const std::size_t at = random() % (input.size() + 1);
        switch (random() % 5) {
            case 0:
                input.insert(at, 1, static_cast<char>(random() % 256));
                break;
            case 1:
                input.erase(at, random() % 16);
                break;
            case 2:
                if (at < input.size()) input[at] = static_cast<char>(random() % 256);
                break;
            case 3:
                input.insert(at, input.substr(at / 2, random() % 64));
                break;
            default: {
                const std::string& other = inputs[random() % inputs.size()];
                input.insert(at, other.substr(random() % (other.size() + 1), random() % 128));
            }
        }
    }
    if (input.size() > 20'000) input.resize(20'000);
    return input;
}

std::vector<std::string> read_inputs(const std::string& path) {
    std::vector<std::string> inputs;
    if (!fs::is_directory(path)) return {newstext::test::read_file(path)};
    for (const auto& file : newstext::test::files_of(path, "")) {
        if (fs::is_regular_file(file)) inputs.push_back(newstext::test::read_file(file));
    }
    return inputs;
}

}  // namespace

int main(int argc, char** argv) {
    std::set_terminate(end_program);
    std::signal(SIGABRT, [](int) { end_program(); });
    std::signal(SIGSEGV, [](int) { end_program(); });
    if (__sanitizer_set_death_callback != nullptr) __sanitizer_set_death_callback(keep_input);
    double seconds = 0;
    std::vector<std::string> inputs{""};
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--seconds" && i + 1 < argc) {
            seconds = std::atof(argv[++i]);
            continue;
        }
        if (!fs::exists(argument)) {
            std::fprintf(stderr, "%s: no such file or folder\n", argument.c_str());
            return 2;
        }
        for (auto& input : read_inputs(argument)) inputs.push_back(std::move(input));
    }
    for (const auto& input : inputs) run(input);
    std::mt19937 random(std::random_device{}());
    std::size_t count = 0;
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(seconds);
    while (std::chrono::steady_clock::now() < end) {
        run(changed(inputs, random));
        ++count;
    }
    std::printf("%zu inputs, %zu changed ones: every promise kept\n", inputs.size(), count);
    return 0;
}
