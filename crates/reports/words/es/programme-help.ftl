# La ayuda de los verbos del área programme.
