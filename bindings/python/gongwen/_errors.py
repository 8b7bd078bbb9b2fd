"""What gongwen raises beside Python's own exceptions."""


class PatternError(ValueError):
    """A pattern file that does not load; str() tells the file, the place of the fault and what is wrong there.

    file: the file's name. pointer: the place in it, a JSON pointer (/patterns/3/regex); '' where it is the whole file.
    """

    def __init__(self, message: str, file: str, pointer: str) -> None:
        super().__init__(message, file, pointer)
        self.file = file
        self.pointer = pointer

    def __str__(self) -> str:
        return str(self.args[0])
