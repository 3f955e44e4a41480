# La ayuda de los verbos del área statute.

help-statute = Estatutos: adoptar lo que un estatuto dice además de la ley, y ver qué reglas rigen en una fecha
help-statute-adopt = Adoptar un estatuto, o una modificación, que rige desde una fecha
help-statute-adopt--file = El archivo con lo que dice de cada regla, - para la entrada estándar
help-statute-adopt--from = El primer día en que rige
help-statute-adopt--source = Dónde está escrito: la escritura y su asiento registral
help-statute-adopt--cooperative = De qué organización, si hay varias
help-statute-adopt--amends = Cambia las reglas que nombra y deja las demás; si no, es el texto completo
help-statute-correct = Corregir lo que se copió mal de un estatuto: sus reglas, su primer día o su fuente; una reforma se adopta de nuevo
help-statute-correct--statute = El estatuto: su fuente, su primer día o su identificador
help-statute-correct--file = El archivo con lo que dice de cada regla, en lugar de todo lo que se leyó antes
help-statute-correct--from = El primer día en que rige
help-statute-correct--source = Dónde está escrito
help-statute-correct--reason = Qué estaba mal
help-statute-annul = Decir que un estatuto se registró por error; solo mientras no se apoye en él ninguna modificación
help-statute-annul--statute = El estatuto: su fuente, su primer día o su identificador
help-statute-annul--reason = Qué estaba mal
help-statute-show = Mostrar cada regla que rige para una organización en la fecha: qué dicen la ley y el estatuto, y cuál de los dos rige
help-statute-show--cooperative = De qué organización, si hay varias
help-statute-list = Listar los estatutos y sus modificaciones, y cómo está cada uno en la fecha
help-statute-list--cooperative = De esta organización
