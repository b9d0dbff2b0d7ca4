"""What is wrong with the citations of a manuscript; `refcli.manuscripts.problems` looks."""
