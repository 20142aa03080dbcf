#include <iostream>

extern "C" const char* answer_of_shipped();
extern "C" const char* answer_of_other();

int main() { std::cout << answer_of_shipped() << " | " << answer_of_other() << '\n'; }
