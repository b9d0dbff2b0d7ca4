"""The programs that train the models; not needed to parse."""
