-- Keep which texts were erased.
INSERT INTO erasures FROM old.erasures
